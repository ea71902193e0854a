package selfsame.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import selfsame.local.Backend;
import selfsame.local.BackendSettings;

/** Every process of the product on this machine, started in the order in which they need each other and stopped in the other. */
final class Services {

    private static final int DATABASES_HEAP_MEBIBYTES = 768;
    private static final int COLLECTOR_HEAP_MEBIBYTES = 448;
    private static final int GRAPHQL_HEAP_MEBIBYTES = 320;

    /** The heaps, and what four JVMs, Neo4j's page cache and Kafka's files take beside them. */
    static final int MEMORY_MEBIBYTES = 2_500;

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** @param receiver who is told by webhooks; empty: nobody */
    record Setting(Home home, Ports ports, Path jars, Optional<HookReceiver> receiver) {}

    private final Home home;
    private final Ports ports;
    private final Optional<HookReceiver> receiver;
    private final Console console;
    private final Keys keys;
    private final Backend databases;
    private final Application collector;
    private final Application graphql;
    private volatile boolean isStopping;

    Services(Setting setting, Console console) {
        this.home = setting.home();
        this.ports = setting.ports();
        this.receiver = setting.receiver();
        this.console = console;
        keys = new Keys(home);
        databases = new Backend(new BackendSettings(
                home.data(),
                home.logs().resolve("databases.log"),
                OptionalInt.of(ports.neo4j),
                OptionalInt.of(ports.kafka),
                keys.neo4jPassword(),
                DATABASES_HEAP_MEBIBYTES));
        collector = new Application(collector(setting.jars()));
        graphql = new Application(graphql(setting.jars()));
    }

    /** Returns when all of it answers. */
    void start() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
        Running.announce(home, ports);
        console.step("Neo4j and Kafka", this::startDatabases);
        collector.start();
        graphql.start();
        console.step("Collector and resolver", collector::awaitHealthy);
        console.step("GraphQL API", graphql::awaitHealthy);
    }

    /**
     * Stays until this process is told to end.
     *
     * @throws Refusal when one of the others ends by itself
     */
    void stayUp() {
        console.line("\nRunning until Ctrl-C, or ./selfsame down in another terminal.");
        while (true) {
            ended().ifPresent(which -> {
                throw new Refusal(
                        "The %s ended by itself, so all of Selfsame stops; see %s".formatted(which, home.logs()));
            });
            pause();
        }
    }

    private Optional<String> ended() {
        if (isStopping) {
            return Optional.empty();
        }
        if (!databases.isRunning()) {
            return Optional.of("process of Neo4j and Kafka");
        }
        return Stream.of(collector, graphql)
                .filter(application -> !application.isRunning())
                .map(Application::name)
                .findFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void startDatabases() {
        try {
            databases.start();
        } catch (IllegalStateException failed) {
            throw new Refusal(String.valueOf(failed.getMessage()));
        }
    }

    private void stop() {
        isStopping = true;
        console.line("");
        console.step("Stopping", () -> {
            graphql.stop();
            collector.stop();
            databases.close();
        });
    }

    private Application.Settings collector(Path jars) {
        var arguments = arguments(ports.collector, ports.collectorManagement);
        arguments.add(
                "--selfsame.collector.write-keys=" + new WriteKeys(home).file().toUri());
        arguments.add("--selfsame.activation.enabled=true");
        var environment = new HashMap<>(secrets());
        receiver.ifPresent(told -> {
            arguments.add("--selfsame.webhooks.enabled=true");
            arguments.add(
                    "--selfsame.webhooks.destinations=" + told.destinations().toUri());
            environment.put(HookReceiver.SECRET_VARIABLE, told.secret());
        });
        return new Application.Settings(
                "collector",
                UnpackedJar.of(jars.resolve("ingestion/target/ingestion-0.1.0-app.jar"), folder("collector")),
                home.logs().resolve("collector.log"),
                COLLECTOR_HEAP_MEBIBYTES,
                ports.collectorManagement,
                arguments,
                environment);
    }

    private Application.Settings graphql(Path jars) {
        return new Application.Settings(
                "GraphQL API",
                UnpackedJar.of(jars.resolve("graphql-api/target/graphql-api-0.1.0-app.jar"), folder("graphql-api")),
                home.logs().resolve("graphql-api.log"),
                GRAPHQL_HEAP_MEBIBYTES,
                ports.graphqlManagement,
                arguments(ports.graphql, ports.graphqlManagement),
                secrets());
    }

    private Path folder(String application) {
        return home.applications().resolve(application);
    }

    private List<String> arguments(int port, int managementPort) {
        return new ArrayList<>(List.of(
                "--selfsame.demo=true",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + managementPort,
                "--spring.neo4j.uri=" + databases.boltUri(),
                "--spring.neo4j.authentication.username=" + databases.user(),
                "--spring.kafka.bootstrap-servers=" + databases.bootstrapServers(),
                "--spring.security.oauth2.resourceserver.jwt.public-key-location="
                        + keys.publicKeyFile().toUri()));
    }

    private Map<String, String> secrets() {
        return Map.of("SPRING_NEO4J_AUTHENTICATION_PASSWORD", databases.password());
    }
}
