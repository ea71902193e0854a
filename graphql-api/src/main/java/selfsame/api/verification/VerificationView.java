package selfsame.api.verification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.Times;
import selfsame.api.running.Run;
import selfsame.api.running.RunState;
import selfsame.identity.PersonId;
import selfsame.verification.Difference;
import selfsame.verification.Verification;

/** A verification as the schema shows it: as far as it has come. */
public record VerificationView(Run<Verification> run) {

    public RunState state() {
        return run.state();
    }

    public OffsetDateTime startedAt() {
        return Times.utc(run.startedAt().toEpochMilli());
    }

    public @Nullable OffsetDateTime endedAt() {
        return run.endedAt().map(at -> Times.utc(at.toEpochMilli())).orElse(null);
    }

    public int identifiersDone() {
        return run.identifiersDone();
    }

    public int identifiersTotal() {
        return run.identifiersTotal();
    }

    public @Nullable String error() {
        return run.failure().orElse(null);
    }

    public @Nullable Integer people() {
        return of(Verification::people);
    }

    public @Nullable Integer links() {
        return of(Verification::links);
    }

    public @Nullable Integer heldLinks() {
        return of(Verification::heldLinks);
    }

    public @Nullable Integer pendingLinks() {
        return of(Verification::pendingLinks);
    }

    public @Nullable Integer identifiersWaiting() {
        return of(Verification::waiting);
    }

    public @Nullable Integer identifiersUnsettled() {
        return of(Verification::unsettled);
    }

    public @Nullable Integer identifiersLeftOut() {
        return of(Verification::leftOut);
    }

    public @Nullable Integer differenceCount() {
        return of(Verification::differenceCount);
    }

    public @Nullable List<DifferenceView> differences() {
        return of(verification ->
                verification.differences().stream().map(DifferenceView::of).toList());
    }

    private <V> @Nullable V of(Function<Verification, V> value) {
        Optional<V> known = run.result().map(value);
        return known.orElse(null);
    }

    /** @param keys of its identifiers; personal data, read again to be shown */
    public record DifferenceView(Difference.Kind kind, String what, List<String> keys, List<String> personIds) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.kind(),
                    difference.what(),
                    difference.identifiers().stream()
                            .map(identifier -> identifier.canonical())
                            .toList(),
                    difference.people().stream().map(PersonId::toString).toList());
        }

        /** Shows no keys. */
        @Override
        public String toString() {
            return kind + " " + what;
        }
    }
}
