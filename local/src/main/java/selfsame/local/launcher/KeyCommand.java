package selfsame.local.launcher;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import selfsame.local.launcher.WriteKeys.Trust;

@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Writes a new write key for a source on standard output; only its hash is kept.")
final class KeyCommand implements Callable<Integer> {

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(
            names = "--public",
            description =
                    "The key will stand in a browser or an app: what it calls authenticated is only an observation.")
    private boolean isPublic;

    @Parameters(paramLabel = "<source>", description = "Who sends with it, as it will stand in every event: web-shop.")
    private String source = "";

    @Override
    public Integer call() {
        if (!SOURCE.matcher(source).matches()) {
            throw new Refusal("A source is a letter or digit, then up to 63 letters, digits, '_', '.' or '-'.");
        }
        System.out.println(new WriteKeys(homeOption.home()).add(source, isPublic ? Trust.PUBLIC : Trust.TRUSTED));
        return 0;
    }
}
