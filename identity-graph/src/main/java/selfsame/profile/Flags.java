package selfsame.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.policy.FlagRule;

/** Which flags a person has now. */
final class Flags {

    private final Summary sum;
    private final Figures figures;
    private final long now;

    private Flags(Summary sum, Figures figures, long now) {
        this.sum = sum;
        this.figures = figures;
        this.now = now;
    }

    static List<RiskFlag> of(List<FlagRule> rules, Summary sum, Figures figures, long now) {
        Flags flags = new Flags(sum, figures, now);
        return rules.stream().flatMap(rule -> flags.flag(rule).stream()).toList();
    }

    private Optional<RiskFlag> flag(FlagRule rule) {
        return switch (rule) {
            case FlagRule.Happened happened -> happened(happened);
            case FlagRule.Velocity velocity -> velocity(velocity);
            case FlagRule.Shared shared -> shared(shared);
            case FlagRule.Loose loose -> loose(loose);
        };
    }

    private Optional<RiskFlag> happened(FlagRule.Happened rule) {
        Activity activity = sum.types().get(rule.type());
        if (activity == null) {
            return Optional.empty();
        }
        List<Long> standing = activity.latest().stream()
                .filter(at -> at + rule.expires().toMillis() > now)
                .toList();
        return standing.isEmpty()
                ? Optional.empty()
                : Optional.of(new RiskFlag(
                        rule.name(),
                        "%s, %s".formatted(rule.type(), times(standing.size())),
                        OptionalLong.of(standing.getLast()),
                        OptionalLong.of(standing.getFirst() + rule.expires().toMillis())));
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + (count == Activity.LATEST_MAX ? " times or more" : " times");
    }

    /** Slides a window over the buckets; it was too fast where one that ends with a bucket holds too many. */
    private Optional<RiskFlag> velocity(FlagRule.Velocity rule) {
        SortedMap<Long, Long> counts = counts(rule);
        long remembered = now - rule.within().toMillis() - rule.expires().toMillis();
        OptionalLong since = OptionalLong.empty();
        long lastAt = Long.MIN_VALUE;
        long most = 0;
        for (long start : counts.tailMap(remembered).keySet()) {
            long end = Buckets.endOf(start, sum.lastAt());
            long events =
                    counts.subMap(Math.max(remembered, end - rule.within().toMillis()), start + 1).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            if (events > rule.eventsMax() && end + rule.expires().toMillis() > now) {
                since = since.isPresent() ? since : OptionalLong.of(start);
                lastAt = end;
                most = Math.max(most, events);
            }
        }
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(new RiskFlag(
                        rule.name(),
                        "%d events within %s, more than %d".formatted(most, rule.within(), rule.eventsMax()),
                        since,
                        OptionalLong.of(lastAt + rule.expires().toMillis())));
    }

    private SortedMap<Long, Long> counts(FlagRule.Velocity rule) {
        SortedMap<Long, Long> counts = new TreeMap<>();
        for (Map.Entry<String, Activity> type : sum.types().entrySet()) {
            if (rule.types().isEmpty() || rule.types().contains(type.getKey())) {
                type.getValue().buckets().counts().forEach((start, count) -> counts.merge(start, count, Long::sum));
            }
        }
        return counts;
    }

    private Optional<RiskFlag> shared(FlagRule.Shared rule) {
        List<Long> owners = figures.owners().getOrDefault(rule.namespace(), List.of());
        return owners.size() <= rule.ownersMax()
                ? Optional.empty()
                : Optional.of(new RiskFlag(
                        rule.name(),
                        "a %s with %d owners, more than %d"
                                .formatted(rule.namespace(), owners.size(), rule.ownersMax()),
                        OptionalLong.of(owners.get(rule.ownersMax())),
                        OptionalLong.empty()));
    }

    private Optional<RiskFlag> loose(FlagRule.Loose rule) {
        return figures.cohesion()
                .filter(cohesion -> cohesion.value() < rule.cohesionMin())
                .map(cohesion -> new RiskFlag(
                        rule.name(),
                        String.format(
                                Locale.ROOT, "cohesion %.2f, less than %.2f", cohesion.value(), rule.cohesionMin()),
                        cohesion.since(),
                        OptionalLong.empty()));
    }
}
