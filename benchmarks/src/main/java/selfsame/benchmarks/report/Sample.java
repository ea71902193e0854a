package selfsame.benchmarks.report;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** The same thing measured again and again. */
public final class Sample {

    private final DescriptiveStatistics values = new DescriptiveStatistics();

    public static Sample of(double... values) {
        Sample sample = new Sample();
        Arrays.stream(values).forEach(sample::add);
        return sample;
    }

    public void add(double value) {
        values.addValue(value);
    }

    public double median() {
        return values.getPercentile(50);
    }

    public double least() {
        return values.getMin();
    }

    public double greatest() {
        return values.getMax();
    }

    public int size() {
        return Math.toIntExact(values.getN());
    }
}
