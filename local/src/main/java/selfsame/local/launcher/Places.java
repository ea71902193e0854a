package selfsame.local.launcher;

/** Where a user goes next. */
record Places(Ports ports, String token) {

    static Places of(Startup startup) {
        return new Places(startup.ports(), new Tokens(new Keys(startup.home()).privateKey()).mint(Role.steward));
    }

    void tell(Console console) {
        console.line("\n  send events to   http://localhost:%d/v1/events    (a write key: ./selfsame key <source>)"
                .formatted(ports.collector));
        console.line("  ask for people   http://localhost:%d/graphql".formatted(ports.graphql));
        console.line("  try queries      http://localhost:%d/graphiql".formatted(ports.graphql));
        console.line("  health, metrics  http://localhost:%d/actuator and http://localhost:%d/actuator"
                .formatted(ports.collectorManagement, ports.graphqlManagement));
        console.line("  a steward's token, for 12 hours:\n\n" + token);
    }
}
