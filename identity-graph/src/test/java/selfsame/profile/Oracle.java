package selfsame.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import selfsame.policy.JourneyRule;
import selfsame.policy.TraitRule;

/** What a profile says, worked out from the list of all events, with no regard to cost. */
final class Oracle {

    private static final Comparator<Behaviour> IN_ORDER =
            Comparator.comparingLong(Behaviour::at).thenComparing(Behaviour::key);

    private final Life life;
    private final List<Behaviour> events;

    Oracle(Life life) {
        this.life = life;
        this.events = life.events().stream().sorted(IN_ORDER).toList();
    }

    long since(String type, Duration window) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .filter(event -> event.at() > life.now() - window.toMillis())
                .count();
    }

    long ever(String type) {
        return events.stream().filter(event -> event.type().equals(type)).count();
    }

    List<String> types() {
        return events.stream()
                .map(Behaviour::type)
                .distinct()
                .sorted()
                .limit(64)
                .toList();
    }

    List<String> recent() {
        return events.reversed().stream()
                .limit(life.rules().recent())
                .map(Behaviour::key)
                .toList();
    }

    SortedMap<Aspect, Sighted> aspects(Predicate<Behaviour> which) {
        SortedMap<Aspect, Sighted> last = new TreeMap<>();
        for (Behaviour event : events) {
            if (which.test(event)) {
                event.particulars().aspects().forEach((aspect, value) -> {
                    Sighted before = last.get(aspect);
                    if (before == null
                            || before.at() < event.at()
                            || before.value().compareTo(value) < 0) {
                        last.put(aspect, new Sighted(value, event.at()));
                    }
                });
            }
        }
        return last;
    }

    /** Null: none of the identifiers said anything. */
    Optional<Consent.State> consent(String purpose) {
        Set<Boolean> said = new TreeSet<>();
        for (List<Behaviour> member : life.members()) {
            member.stream()
                    .filter(event -> event.particulars().consent().containsKey(purpose))
                    .max(Comparator.comparingLong(Behaviour::at)
                            .thenComparing(event -> !Boolean.TRUE.equals(
                                    event.particulars().consent().get(purpose))))
                    .ifPresent(last -> said.add(
                            Boolean.TRUE.equals(last.particulars().consent().get(purpose))));
        }
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                said.size() == 2
                        ? Consent.State.CONFLICT
                        : said.contains(true) ? Consent.State.GRANTED : Consent.State.DENIED);
    }

    int sessions() {
        TreeSet<Long> slots = new TreeSet<>();
        events.forEach(event -> slots.add(event.at() / Slots.LENGTH_MS));
        if (slots.isEmpty()) {
            return 0;
        }
        long oldest = slots.last() - Slots.COUNT_MAX;
        long gapMax = life.rules().sessionInactivity().toMillis() / Slots.LENGTH_MS;
        int sessions = 0;
        Long before = null;
        for (long slot : slots.tailSet(oldest, false)) {
            if (before == null || slot - before > gapMax) {
                sessions++;
            }
            before = slot;
        }
        return sessions;
    }

    double topic(String topic) {
        double score = 0;
        for (Behaviour event : events) {
            if (event.particulars().topics().contains(topic)) {
                var weight = life.rules().intent().of(event.type());
                long noon = event.at() / 86_400_000 * 86_400_000 + 43_200_000;
                score += weight.weight()
                        * Math.pow(
                                0.5,
                                Math.max(0, life.now() - noon)
                                        / (double) weight.halfLife().toMillis());
            }
        }
        return score;
    }

    int topicCells() {
        Set<String> cells = new TreeSet<>();
        events.forEach(event -> event.particulars()
                .topics()
                .forEach(topic -> cells.add(event.at() / 86_400_000 + topic + ' ' + event.type())));
        return cells.size();
    }

    /** What was said of a trait since it was last taken back; a value that was said again then counts with all it was said. */
    private List<Behaviour> said(String trait) {
        List<Behaviour> about = events.stream()
                .filter(event -> event.particulars().traits().containsKey(trait))
                .toList();
        long forgotten = about.stream()
                .filter(event -> value(event, trait).isEmpty())
                .mapToLong(Behaviour::at)
                .max()
                .orElse(Long.MIN_VALUE);
        return about.stream()
                .filter(event -> value(event, trait).isPresent())
                .filter(event -> about.stream()
                        .anyMatch(other ->
                                other.at() > forgotten && value(other, trait).equals(value(event, trait))))
                .toList();
    }

    private static Optional<String> value(Behaviour event, String trait) {
        return event.particulars().traits().getOrDefault(trait, Optional.empty());
    }

    int values(String trait) {
        return (int) events.stream()
                .map(event -> value(event, trait))
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    boolean everForgotten(String trait) {
        return events.stream()
                .anyMatch(event -> event.particulars().traits().containsKey(trait)
                        && value(event, trait).isEmpty());
    }

    Optional<String> trait(String trait, TraitRule rule) {
        List<Behaviour> said = said(trait);
        List<Behaviour> filled = said.stream()
                .filter(event -> !value(event, trait).equals(Optional.of("\"\"")))
                .toList();
        if (filled.isEmpty()) {
            return said.isEmpty() ? Optional.empty() : Optional.of("\"\"");
        }
        long forgotten = events.stream()
                .filter(event -> event.particulars().traits().containsKey(trait)
                        && value(event, trait).isEmpty())
                .mapToLong(Behaviour::at)
                .max()
                .orElse(Long.MIN_VALUE);
        Comparator<String> byLastSaying = Comparator.comparingLong((String value) -> filled.stream()
                        .filter(event -> value(event, trait).equals(Optional.of(value)))
                        .mapToLong(Behaviour::at)
                        .max()
                        .orElseThrow())
                .thenComparing(Comparator.naturalOrder());
        List<String> values = filled.stream()
                .flatMap(event -> value(event, trait).stream())
                .distinct()
                .toList();
        return switch (rule.keep()) {
            case LATEST -> values.stream().max(byLastSaying);
            case LONGEST ->
                values.stream().max(Comparator.comparingInt(String::length).thenComparing(byLastSaying));
            case MOST_FREQUENT ->
                values.stream()
                        .max(Comparator.comparingLong((String value) -> filled.stream()
                                        .filter(event -> value(event, trait).equals(Optional.of(value)))
                                        .count())
                                .thenComparing(byLastSaying));
            case EARLIEST ->
                filled.stream()
                        .min(Comparator.comparingLong(Behaviour::at)
                                .thenComparing(event -> value(event, trait).orElseThrow()))
                        .flatMap(event -> value(event, trait));
            case MOST_TRUSTED ->
                filled.stream()
                        .filter(event -> event.at() > forgotten)
                        .max(Comparator.comparingInt((Behaviour event) -> -rule.rank(event.source()))
                                .thenComparingLong(Behaviour::at)
                                .thenComparing(event -> value(event, trait).orElseThrow()))
                        .flatMap(event -> value(event, trait));
        };
    }

    /** Walks through all events; empty where more of a type lie behind than a profile looks at. */
    Optional<Journey.State> journey(JourneyRule rule) {
        Journey.State state = null;
        long active = 0;
        List<Behaviour> relevant = new ArrayList<>(events);
        Map<String, Integer> places = new TreeMap<>();
        places.put(rule.start(), 0);
        rule.steps().forEach(step -> places.put(step, places.size()));
        places.put(rule.goal(), places.size());
        relevant.removeIf(event -> !places.containsKey(event.type()));
        relevant.sort(Comparator.comparingLong(Behaviour::at).thenComparing(event -> places.get(event.type())));
        for (Behaviour event : relevant) {
            boolean late = event.at() - active >= rule.abandonAfter().toMillis();
            state = state == Journey.State.IN_FLIGHT && late ? Journey.State.ABANDONED : state;
            if (event.type().equals(rule.start())) {
                state = Journey.State.IN_FLIGHT;
            } else if (state != null && state != Journey.State.DONE) {
                state = event.type().equals(rule.goal()) ? Journey.State.DONE : Journey.State.IN_FLIGHT;
            }
            active = event.at();
        }
        boolean late = life.now() - active >= rule.abandonAfter().toMillis();
        return Optional.ofNullable(state == Journey.State.IN_FLIGHT && late ? Journey.State.ABANDONED : state);
    }

    boolean isWithinBounds(JourneyRule rule) {
        return List.of(rule.start(), rule.steps().get(0), rule.steps().get(1), rule.goal()).stream()
                .allMatch(type -> ever(type) <= Activity.LATEST_MAX);
    }
}
