package selfsame.local.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The one option that every command has. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "<folder>",
            defaultValue = "${env:SELFSAME_HOME:-.selfsame}",
            description = "Keeps data, keys and logs (SELFSAME_HOME, ${DEFAULT-VALUE}).")
    private Path path = Path.of(".selfsame");

    Home home() {
        return new Home(path.toAbsolutePath());
    }
}
