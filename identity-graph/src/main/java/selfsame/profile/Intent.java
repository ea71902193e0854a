package selfsame.profile;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.policy.IntentRules;

/**
 * How strongly somebody deals with something now: the sum of what its events weigh, each halved after every half-life.
 *
 * @param topics by topic, over the days that are remembered
 * @param types by event type, over the last 30 days
 */
public record Intent(SortedMap<String, Double> topics, SortedMap<String, Double> types) {

    static Intent of(Summary sum, IntentRules rules, long now) {
        return new Intent(topics(sum.interest(), rules, now), types(sum, rules, now));
    }

    private static SortedMap<String, Double> topics(Interest interest, IntentRules rules, long now) {
        SortedMap<String, Double> scores = new TreeMap<>();
        interest.counts().forEach((cell, count) -> {
            long start = cell.day() * Grain.DAY.lengthMs();
            scores.merge(
                    cell.topic(), score(count, start, Grain.DAY.lengthMs(), rules.of(cell.type()), now), Double::sum);
        });
        return Collections.unmodifiableSortedMap(scores);
    }

    private static SortedMap<String, Double> types(Summary sum, IntentRules rules, long now) {
        SortedMap<String, Double> scores = new TreeMap<>();
        sum.types().forEach((type, activity) -> {
            double score = 0;
            for (Map.Entry<Long, Long> bucket : activity.buckets().counts().entrySet()) {
                long length = Buckets.endOf(bucket.getKey(), sum.lastAt()) - bucket.getKey();
                score += score(bucket.getValue(), bucket.getKey(), length, rules.of(type), now);
            }
            if (score > 0) {
                scores.put(type, score);
            }
        });
        return Collections.unmodifiableSortedMap(scores);
    }

    /** Events of a bucket count as of its middle, or of now. */
    private static double score(long count, long start, long length, IntentRules.Weight weight, long now) {
        long age = Math.max(0, now - start - length / 2);
        return count
                * (double) weight.weight()
                * Math.pow(2, -age / (double) weight.halfLife().toMillis());
    }
}
