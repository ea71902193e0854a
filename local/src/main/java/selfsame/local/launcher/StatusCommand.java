package selfsame.local.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import selfsame.local.client.Balance;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says what runs, where, and what became of all events.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Override
    public Integer call() {
        var console = Console.ofSystem();
        var running = Running.require(homeOption.home());
        var ports = running.ports();
        console.line("Selfsame runs (process %d), data in %s"
                .formatted(running.launcher().pid(), homeOption.home().root()));
        application(console, "collector and resolver", ports.collector, ports.collectorManagement);
        application(console, "GraphQL API", ports.graphql, ports.graphqlManagement);
        console.line("  %-24s port %d".formatted("Neo4j (Bolt)", ports.neo4j));
        console.line("  %-24s port %d".formatted("Kafka", ports.kafka));
        balance(console, Balance.read(ports.collectorManagement));
        return 0;
    }

    private static void application(Console console, String name, int port, int managementPort) {
        var health = Health.isUp(managementPort) ? "up" : "not healthy; see ./selfsame logs";
        console.line("  %-24s port %d, %s".formatted(name, port, health));
    }

    private static void balance(Console console, Balance balance) {
        var equation = "%,d received = %,d applied + %,d duplicates + %,d rejected + %,d in flight"
                .formatted(
                        balance.received(),
                        balance.applied(),
                        balance.duplicates(),
                        balance.rejected(),
                        balance.inFlight());
        console.line("  %-24s %s".formatted("events", equation));
        if (balance.unaccounted() != 0) {
            console.line("  ALARM: %,d events are unaccounted for".formatted(balance.unaccounted()));
        }
    }
}
