package selfsame.benchmarks.workload;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.RandomDataGenerator;

/** How many events a person has. */
public enum Mix {

    /**
     * People who browse: log-normal between its percentiles, which no single sigma gives: p50 6, p90 72, p99 290, at most 10,000.
     */
    BROWSING {
        @Override
        int events(RandomDataGenerator random) {
            double z = random.nextGaussian(0, 1);
            double log = z < Z90
                    ? Math.log(P50) + z * Math.log(P90 / P50) / Z90
                    : Math.log(P90) + (z - Z90) * Math.log(P99 / P90) / (Z99 - Z90);
            return Math.clamp(Math.round(Math.exp(log)), 1, EVENTS_MAX);
        }
    },

    /** A sparse shop: one event, and each time another one with the same chance; 1.96 in the mean. */
    RETAIL {
        @Override
        int events(RandomDataGenerator random) {
            int events = 1;
            while (events < EVENTS_MAX && random.nextUniform(0, 1) < 1 - 1 / RETAIL_MEAN) {
                events++;
            }
            return events;
        }
    };

    static final int EVENTS_MAX = 10_000;
    static final double RETAIL_MEAN = 1.96;

    private static final double P50 = 6;
    private static final double P90 = 72;
    private static final double P99 = 290;
    private static final double Z90 = new NormalDistribution().inverseCumulativeProbability(0.90);
    private static final double Z99 = new NormalDistribution().inverseCumulativeProbability(0.99);

    /** 1 to 10,000. */
    abstract int events(RandomDataGenerator random);
}
