package selfsame.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomDataGenerator;

/**
 * One true person and what names him.
 *
 * @param number 0, 1, ...
 * @param user empty for those who never log in
 * @param anonymous cookies and devices, the first cookie first; shared devices behind it
 * @param known e-mails and phones
 * @param shared how many of the anonymous ones others have too
 */
record Customer(int number, List<Carried> user, List<Carried> anonymous, List<Carried> known, int shared) {

    static final double EVER_LOGS_IN = 0.8;
    static final double MORE_EMAILS = 0.6;
    static final double HAS_PHONE = 0.7;
    static final double MORE_DEVICES = 1.2;
    static final double MORE_COOKIES = 3;

    /** @param devices draws who else has a device */
    static Customer of(int number, RandomDataGenerator random, SharedDevices devices) {
        List<Carried> user =
                random.nextUniform(0, 1) < EVER_LOGS_IN ? List.of(new Carried(Carried.USER, "u" + number)) : List.of();
        List<Carried> known = new ArrayList<>();
        int emails = 1 + poisson(random, MORE_EMAILS);
        for (int email = 0; email < emails; email++) {
            known.add(new Carried(Carried.EMAIL, "c%d.%d@example.com".formatted(number, email)));
        }
        if (random.nextUniform(0, 1) < HAS_PHONE) {
            known.add(new Carried(Carried.PHONE, "+1%010d".formatted(2_020_000_000L + number)));
        }
        List<Carried> anonymous = new ArrayList<>();
        anonymous.add(new Carried(Carried.COOKIE, "k" + number + "-0"));
        List<Carried> taken = devices.takenBy(random);
        anonymous.addAll(taken);
        int owned = 1 + poisson(random, MORE_DEVICES);
        int cookies = 1 + geometric(random, MORE_COOKIES);
        for (int device = 0; device < owned; device++) {
            Carried one = new Carried(Carried.DEVICE, "d" + number + "-" + device);
            devices.maybeShare(one, random);
            anonymous.add(one);
        }
        for (int cookie = 1; cookie < cookies; cookie++) {
            anonymous.add(new Carried(Carried.COOKIE, "k" + number + "-" + cookie));
        }
        return new Customer(number, user, anonymous, known, taken.size());
    }

    private static int poisson(RandomDataGenerator random, double mean) {
        return (int) random.nextPoisson(mean);
    }

    /** 0, 1, ... with this mean. */
    static int geometric(RandomDataGenerator random, double mean) {
        int count = 0;
        while (random.nextUniform(0, 1) < mean / (mean + 1)) {
            count++;
        }
        return count;
    }
}
