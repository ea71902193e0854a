package selfsame.api.simulation;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.Times;
import selfsame.api.running.Run;
import selfsame.api.running.RunState;
import selfsame.simulation.Effect;
import selfsame.simulation.Simulation;
import selfsame.simulation.Unseen;

/** A simulation as the schema shows it: as far as it has come. */
public record SimulationView(Run<Simulation> run, int policyVersion, List<Unseen> cannotSee) {

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

    public @Nullable Integer identifiersLeftOut() {
        return of(Simulation::leftOut);
    }

    public @Nullable Integer peopleBefore() {
        return of(Simulation::peopleBefore);
    }

    public @Nullable Integer peopleAfter() {
        return of(Simulation::peopleAfter);
    }

    public @Nullable Integer peopleMerging() {
        return of(Simulation::peopleMerging);
    }

    public @Nullable Integer peopleSplitting() {
        return of(Simulation::peopleSplitting);
    }

    public @Nullable Integer identifiersMoved() {
        return of(Simulation::identifiersMoved);
    }

    public @Nullable Integer heldLinksBefore() {
        return of(simulation -> simulation.heldLinks().values().stream()
                .mapToInt(Simulation.Held::before)
                .sum());
    }

    public @Nullable Integer heldLinksAfter() {
        return of(simulation -> simulation.heldLinks().values().stream()
                .mapToInt(Simulation.Held::after)
                .sum());
    }

    public @Nullable List<HeldCount> heldLinks() {
        return of(simulation -> simulation.heldLinks().entrySet().stream()
                .map(held -> new HeldCount(
                        held.getKey().name(),
                        held.getValue().before(),
                        held.getValue().after()))
                .toList());
    }

    public @Nullable List<EffectView> effects() {
        return of(
                simulation -> simulation.effects().stream().map(EffectView::of).toList());
    }

    private <V> @Nullable V of(Function<Simulation, V> value) {
        Optional<V> known = run.result().map(value);
        return known.orElse(null);
    }

    public record HeldCount(String reason, int before, int after) {}

    public record Sized(@Nullable String id, int identifiers) {}

    /** @param peopleBefore all of them; of very many, only the largest are in {@code before} */
    public record EffectView(
            Effect.Kind kind,
            int identifiersMoved,
            int peopleBefore,
            int peopleAfter,
            List<Sized> before,
            List<Sized> after) {

        private static final int PEOPLE_MAX = 20;

        static EffectView of(Effect effect) {
            return new EffectView(
                    effect.kind(),
                    effect.identifiersMoved(),
                    effect.before().size(),
                    effect.after().size(),
                    sized(effect.before()),
                    sized(effect.after()));
        }

        private static List<Sized> sized(List<Effect.Sized> people) {
            return people.stream()
                    .sorted(Comparator.comparingInt(Effect.Sized::identifiers).reversed())
                    .limit(PEOPLE_MAX)
                    .map(person -> new Sized(person.id().map(Object::toString).orElse(null), person.identifiers()))
                    .toList();
        }
    }
}
