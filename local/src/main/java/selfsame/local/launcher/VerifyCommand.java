package selfsame.local.launcher;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import selfsame.local.client.People;
import selfsame.local.client.Verification;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Derives every person again from the evidence and reports any difference; exits with 1 if there is one.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Override
    public Integer call() {
        var console = Console.ofSystem();
        var home = homeOption.home();
        var running = Running.require(home);
        var token = new Tokens(new Keys(home).privateKey()).mint(Role.steward);
        var verification = Verification.of(
                new People(running.ports().graphql, token),
                Instant.now(),
                (total, done) -> progress(console, done, total));
        report(console, verification);
        return verification.differenceCount() == 0 ? 0 : 1;
    }

    private static void progress(Console console, int done, int total) {
        if (done < total) {
            console.count("of %,d identifiers derived again".formatted(total), done);
        }
    }

    static void report(Console console, Verification verification) {
        console.endCount("identifiers derived again", verification.identifiers());
        console.line("  %,d people, %,d links, %,d of them held"
                .formatted(verification.people(), verification.links(), verification.heldLinks()));
        note(console, verification.waiting(), "identifiers wait for a decision, and are no difference yet");
        note(console, verification.unsettled(), "identifiers changed each time they were looked at; try again");
        note(console, verification.leftOut(), "identifiers were left out: too much evidence ties them together");
        verification.differences().forEach(difference -> console.line("  " + difference));
        var count = verification.differenceCount();
        console.line(count == 0 ? "  No difference." : "  %,d differences.".formatted(count));
    }

    private static void note(Console console, int count, String what) {
        if (count > 0) {
            console.line("  %,d %s".formatted(count, what));
        }
    }
}
