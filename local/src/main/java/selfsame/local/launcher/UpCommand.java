package selfsame.local.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Starts Neo4j, Kafka, the collector and resolver, and the GraphQL API; stays until Ctrl-C or 'down'.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private Startup startup = new Startup();

    @Override
    public Integer call() {
        var console = Console.ofSystem();
        var services = startup.start(console, Optional.empty());
        Places.of(startup).tell(console);
        services.stayUp();
        return 0;
    }
}
