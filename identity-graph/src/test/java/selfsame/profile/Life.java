package selfsame.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import selfsame.policy.FlagRule;
import selfsame.policy.IntentRules;
import selfsame.policy.JourneyRule;
import selfsame.policy.ProfileRules;
import selfsame.policy.Survivorship;
import selfsame.policy.TraitRule;

/**
 * What some identifiers did, at random: few or many events, close together or over months, of few types and values or of more than are kept.
 *
 * @param members the events of each identifier
 * @param now later than all of them
 */
record Life(List<List<Behaviour>> members, ProfileRules rules, long now) {

    static final List<String> SOURCES = List.of("crm", "shop", "web");

    static final JourneyRule CART = new JourneyRule("cart", "t0", List.of("t1", "t2"), "t3", Duration.ofMinutes(40));

    private static final long START = Duration.ofDays(20_000).toMillis();

    static Life of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = random.nextInt(4) == 0 ? 200 : random.nextInt(30);
        int types = random.nextInt(8) == 0 ? 90 : 5;
        int values = random.nextInt(5) == 0 ? 30 : 4;
        long span = Math.max(1, Duration.ofMinutes(1).toMillis() << random.nextInt(17));
        List<List<Behaviour>> members = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int member = 0; member < size; member++) {
            members.add(new ArrayList<>());
        }
        long last = START;
        for (int number = 0; number < count; number++) {
            long at = START + random.nextLong(span);
            at = random.nextInt(3) == 0 ? Math.floorDiv(at, 60_000) * 60_000 : at;
            last = Math.max(last, at);
            members.get(random.nextInt(size)).add(behaviour(random, number, at, types, values));
        }
        long later = random.nextInt(3) == 0
                ? 0
                : random.nextLong(Duration.ofDays(1L << random.nextInt(6)).toMillis());
        return new Life(members, rules(random), last + later);
    }

    private static Behaviour behaviour(SplittableRandom random, int number, long at, int types, int values) {
        Map<Aspect, String> aspects = new TreeMap<>();
        if (random.nextBoolean()) {
            aspects.put(List.of(Aspect.values()).get(random.nextInt(4)), "aspect" + random.nextInt(3));
        }
        TreeMap<String, Optional<String>> traits = new TreeMap<>();
        if (random.nextInt(3) > 0) {
            traits.put("trait" + random.nextInt(2), value(random, values));
        }
        TreeMap<String, Boolean> consent = new TreeMap<>();
        if (random.nextInt(4) == 0) {
            consent.put("purpose" + random.nextInt(3), random.nextBoolean());
        }
        List<String> topics = new ArrayList<>();
        for (int topic = random.nextInt(3); topic > 0; topic--) {
            topics.add("topic" + random.nextInt(values));
        }
        Optional<String> channel = random.nextInt(4) == 0 ? Optional.empty() : Optional.of("c" + random.nextInt(3));
        String source = SOURCES.get(random.nextInt(3));
        return new Behaviour(
                source + "/e" + number,
                source,
                "t" + random.nextInt(types),
                at,
                new Particulars(channel, aspects, topics, traits, consent));
    }

    private static Optional<String> value(SplittableRandom random, int values) {
        return switch (random.nextInt(10)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("\"\"");
            default -> {
                int value = random.nextInt(values);
                yield Optional.of("\"" + "v".repeat(1 + value % 7) + value + "\"");
            }
        };
    }

    private static ProfileRules rules(SplittableRandom random) {
        Survivorship keep = List.of(Survivorship.values()).get(random.nextInt(5));
        LinkedHashMap<String, TraitRule> traits = new LinkedHashMap<>();
        traits.put("trait1", new TraitRule(keep, List.of("shop", "crm")));
        LinkedHashMap<String, IntentRules.Weight> weights = new LinkedHashMap<>();
        weights.put("t1", new IntentRules.Weight(random.nextInt(5), Duration.ofDays(2)));
        return new ProfileRules(
                random.nextInt(21),
                Duration.ofMinutes(5 + random.nextInt(60)),
                TraitRule.LATEST,
                traits,
                new IntentRules(List.of(), 1, Duration.ofDays(7), weights),
                List.of(CART),
                List.of(
                        new FlagRule.Happened("happened", "t4", Duration.ofDays(3)),
                        new FlagRule.Velocity("fast", Set.of(), 3, Duration.ofMinutes(10), Duration.ofMinutes(50))));
    }

    List<Behaviour> events() {
        List<Behaviour> all = new ArrayList<>();
        members.forEach(all::addAll);
        return all;
    }

    /** The same events in any order, in any batches. */
    Summary inBatches(List<Behaviour> events, long seed) {
        Random random = new Random(seed);
        List<Behaviour> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        List<Summary> parts = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(6));
            parts.add(Summary.of(shuffled.subList(from, to)));
            from = to;
        }
        while (parts.size() > 1) {
            Summary one = parts.remove(random.nextInt(parts.size()));
            Summary other = parts.remove(random.nextInt(parts.size()));
            parts.add(one.plus(other));
        }
        return parts.isEmpty() ? Summary.NONE : parts.getFirst();
    }

    List<Summary> summaries() {
        return members.stream().map(Summary::of).toList();
    }

    Profile profile() {
        return Profile.of(summaries(), Figures.NONE, rules, now);
    }
}
