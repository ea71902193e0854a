package selfsame.local.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Writes a token for the GraphQL API on standard output.")
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Parameters(paramLabel = "<role>", description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.app;

    @Override
    public Integer call() {
        System.out.println(new Tokens(new Keys(homeOption.home()).privateKey()).mint(role));
        return 0;
    }
}
