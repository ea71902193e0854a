package selfsame.local.launcher;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts everything, streams a generated day of customers, tells what became of it; stays until Ctrl-C or 'down'.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private Startup startup = new Startup();

    @Option(names = "--exit", description = "Stops everything after the summary.")
    private boolean isOver;

    @Override
    public Integer call() {
        var console = Console.ofSystem();
        var startedAt = Instant.now();
        var demo = new Demo(startup.home(), startup.ports(), console, startedAt);
        var services = startup.start(console, Optional.of(demo.receiver()));
        demo.run();
        if (isOver) {
            return 0;
        }
        Places.of(startup).tell(console);
        services.stayUp();
        return 0;
    }
}
