package selfsame.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import selfsame.policy.TraitRule;
import selfsame.profile.Sayings.Said;
import selfsame.profile.Sayings.Tally;
import selfsame.profile.Trait.Value;

/** Which of the values that were said of a trait is shown under a rule. */
final class Survivor {

    private static final Comparator<Value> EARLIEST_FIRST =
            Comparator.comparingLong(Value::at).thenComparing(Value::value);

    private final Sayings sayings;
    private final TraitRule rule;

    private Survivor(Sayings sayings, TraitRule rule) {
        this.sayings = sayings;
        this.rule = rule;
    }

    /** Empty when all that was said was taken back. */
    static Optional<Trait> of(Sayings sayings, TraitRule rule) {
        return new Survivor(sayings, rule).trait();
    }

    private Optional<Trait> trait() {
        List<Value> candidates = candidates();
        return winner(candidates)
                .map(winner -> new Trait(
                        winner.value(),
                        winner.at(),
                        winner.source(),
                        candidates.stream()
                                .filter(value -> !value.value().equals(winner.value()))
                                .sorted(EARLIEST_FIRST.reversed())
                                .toList()));
    }

    /** All values that are remembered and stand, each once, with when it was said last as far as is known. */
    private List<Value> candidates() {
        SortedMap<String, Value> known = new TreeMap<>();
        Stream<Value> all = Stream.of(
                        values(sayings.latest()),
                        values(sayings.earliest()),
                        sayings.tallies().entrySet().stream()
                                .map(tally ->
                                        value(tally.getKey(), tally.getValue().last())),
                        sayings.bySource().entrySet().stream().map(Survivor::bySource))
                .flatMap(values -> values);
        all.filter(this::stands).forEach(value -> known.merge(value.value(), value, Survivor::later));
        return new ArrayList<>(known.values());
    }

    private static Value later(Value a, Value b) {
        return a.at() != b.at() ? (a.at() > b.at() ? a : b) : (a.source().compareTo(b.source()) >= 0 ? a : b);
    }

    private boolean stands(Value value) {
        return value.at() > sayings.forgottenAt();
    }

    private static Stream<Value> values(Map<String, Said> said) {
        return said.entrySet().stream().map(entry -> value(entry.getKey(), entry.getValue()));
    }

    private static Value value(String value, Said said) {
        return new Value(value, said.at(), said.source());
    }

    private static Value bySource(Map.Entry<String, Sighted> last) {
        return new Value(last.getValue().value(), last.getValue().at(), last.getKey());
    }

    private Optional<Value> winner(List<Value> candidates) {
        List<Value> filled = candidates.stream()
                .filter(value -> !value.value().equals(Sayings.EMPTY))
                .toList();
        if (filled.isEmpty()) {
            return candidates.stream().findFirst();
        }
        return switch (rule.keep()) {
            case LATEST -> filled.stream().max(EARLIEST_FIRST);
            case EARLIEST -> earliest(filled);
            case MOST_FREQUENT ->
                filled.stream().max(Comparator.comparingLong(this::count).thenComparing(EARLIEST_FIRST));
            case MOST_TRUSTED -> mostTrusted();
            case LONGEST ->
                filled.stream()
                        .max(Comparator.comparingInt(
                                        (Value value) -> value.value().length())
                                .thenComparing(EARLIEST_FIRST));
        };
    }

    /** With its first saying, where it is among those that are remembered. */
    private Optional<Value> earliest(List<Value> filled) {
        return filled.stream()
                .map(value -> {
                    Said first = sayings.earliest().get(value.value());
                    return first == null ? value : value(value.value(), first);
                })
                .min(EARLIEST_FIRST);
    }

    private long count(Value value) {
        Tally tally = sayings.tallies().get(value.value());
        return tally == null ? 0 : tally.count();
    }

    private Optional<Value> mostTrusted() {
        return sayings.bySource().entrySet().stream()
                .map(Survivor::bySource)
                .filter(this::stands)
                .min(Comparator.comparingInt((Value value) -> rule.rank(value.source()))
                        .thenComparing(EARLIEST_FIRST.reversed()));
    }
}
