package selfsame.verification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import selfsame.decision.HeldReason;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;
import selfsame.survey.Progress;
import selfsame.survey.Region;
import selfsame.survey.Survey;
import selfsame.verification.Difference.Kind;

/**
 * Derives everything again from the evidence and reports what is stored otherwise. Events keep flowing meanwhile: what differs is looked
 * at again after a while, as it is at one moment, before it is reported. Thread-safe.
 */
public final class VerifyGraph {

    /**
     * How it looks.
     *
     * @param differencesMax more than these are only counted
     * @param suspectsMax regions that are looked at again; where more than these differ, those are enough
     * @param pause before something is looked at again
     * @param attempts how often
     */
    public record Settings(int differencesMax, int suspectsMax, Duration pause, int attempts) {

        public static final Settings DEFAULT = new Settings(100, 1_000, Duration.ofSeconds(2), 5);
    }

    private final Survey survey;
    private final LongSupplier clock;
    private final Settings settings;

    /** @param clock UTC epoch ms */
    public VerifyGraph(Survey survey, LongSupplier clock, Settings settings) {
        this.survey = survey;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Looks at everything.
     *
     * @param policy the one in force
     * @throws selfsame.identity.IdentityException.StoreUnavailable when the store cannot be reached
     */
    public Verification verify(Policy policy, Progress progress) {
        Walk walk = new Walk(policy, progress);
        survey.walk(walk);
        List<PersonId> suspects = survey.wrongBooks(settings.suspectsMax()).stream()
                .map(Survey.Book::id)
                .toList();
        if (!walk.suspects.isEmpty() || !suspects.isEmpty()) {
            pause();
            List<Set<Identifier>> again = List.copyOf(walk.suspects);
            walk.suspects.clear();
            again.forEach(suspect -> lookAgain(suspect, walk));
            survey.books(suspects).stream()
                    .filter(book -> !book.isRight())
                    .map(VerifyGraph::wrongBook)
                    .forEach(walk::report);
        }
        return walk.told();
    }

    private void lookAgain(Collection<Identifier> suspect, Walk walk) {
        for (int attempt = 0; attempt < settings.attempts(); attempt++) {
            Optional<Region> region = survey.readAgain(suspect);
            if (region.isPresent()) {
                Check check = Check.of(region.get(), walk.policy, clock.getAsLong());
                check.differences().forEach(walk::report);
                walk.waiting += check.waits() ? region.get().members().size() : 0;
                return;
            }
            pause();
        }
        walk.unsettled += suspect.size();
    }

    private static Difference wrongBook(Survey.Book book) {
        String what = book.identifiers() != book.members()
                ? "A person says that it holds %d identifiers and holds %d."
                        .formatted(book.identifiers(), book.members())
                : "A person's id is anchored at %d identifiers, %d of them its own."
                        .formatted(book.anchors(), book.anchorsWithin());
        return new Difference(Kind.BOOKS, what, List.of(), List.of(book.id()));
    }

    private void pause() {
        try {
            Thread.sleep(settings.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", e);
        }
    }

    /** What was seen so far. */
    private final class Walk implements Survey.Visitor {

        private final Policy policy;
        private final Progress progress;
        private final List<Set<Identifier>> suspects = new ArrayList<>();
        private final List<Difference> differences = new ArrayList<>();
        private int total;
        private int identifiers;
        private int people;
        private int links;
        private int heldLinks;
        private int pendingLinks;
        private int waiting;
        private int unsettled;
        private int leftOut;
        private int differenceCount;

        Walk(Policy policy, Progress progress) {
            this.policy = policy;
            this.progress = progress;
        }

        @Override
        public void begins(int identifiers) {
            total = identifiers;
            progress.at(0, total);
        }

        @Override
        public void visit(Region region) {
            count(region);
            Check check = Check.of(region, policy, clock.getAsLong());
            if (!check.differences().isEmpty() && suspects.size() < settings.suspectsMax()) {
                suspects.add(new TreeSet<>(region.members().keySet()));
            } else if (check.waits()) {
                waiting += region.members().size();
            }
            progress.at(identifiers + leftOut, total);
        }

        private void count(Region region) {
            identifiers += region.members().size();
            people += region.people().size();
            links += region.links().size();
            heldLinks += (int) region.links().stream()
                    .filter(link -> link.held().isPresent())
                    .count();
            pendingLinks += (int) region.links().stream()
                    .filter(link -> link.held().equals(Optional.of(HeldReason.PENDING)))
                    .count();
        }

        @Override
        public void leavesOut(int identifiers) {
            leftOut += identifiers;
            progress.at(this.identifiers + leftOut, total);
        }

        private void report(Difference difference) {
            differenceCount++;
            if (differences.size() < settings.differencesMax()) {
                differences.add(difference);
            }
        }

        private Verification told() {
            return new Verification(
                    identifiers,
                    people,
                    links,
                    heldLinks,
                    pendingLinks,
                    waiting,
                    unsettled,
                    leftOut,
                    differenceCount,
                    differences);
        }
    }
}
