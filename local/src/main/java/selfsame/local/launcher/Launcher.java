package selfsame.local.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import selfsame.local.client.ServiceFailure;

/** {@code ./selfsame <command>}. Exits with 0 when it did what was asked, 1 when it could not, 2 when it was asked wrongly. */
@Command(
        name = "selfsame",
        mixinStandardHelpOptions = true,
        version = "selfsame 0.1.0",
        description = "A live identity graph: customer events in, people out, no wrong merge survives.",
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            KeyCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            LogsCommand.class
        })
public final class Launcher implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher()).setExecutionExceptionHandler(oneLine());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** A stack trace helps nobody who wants to start a program; {@code SELFSAME_DEBUG} brings it back for those who write it. */
    private static IExecutionExceptionHandler oneLine() {
        return (failure, command, parsed) -> {
            if (System.getenv("SELFSAME_DEBUG") != null) {
                failure.printStackTrace();
            }
            command.getErr().println("selfsame: " + reason(failure));
            return 1;
        };
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.reason();
            case ServiceFailure failed -> failed.reason();
            default -> failure.toString();
        };
    }
}
