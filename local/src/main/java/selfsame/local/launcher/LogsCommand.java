package selfsame.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "logs", mixinStandardHelpOptions = true, description = "Shows the last lines of every process's log.")
final class LogsCommand implements Callable<Integer> {

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on showing what is added, until Ctrl-C.")
    private boolean isFollowing;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "<count>",
            defaultValue = "20",
            description = "Per log (${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (isFollowing) {
            command.add("-f");
        }
        command.addAll(logs());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private List<String> logs() throws IOException {
        try (var files = Files.list(homeOption.home().logs())) {
            var logs = files.map(Path::toString)
                    .filter(name -> name.endsWith(".log"))
                    .sorted()
                    .toList();
            if (logs.isEmpty()) {
                throw new Refusal("There are no logs yet. Start Selfsame with: ./selfsame up");
            }
            return logs;
        }
    }
}
