package selfsame.benchmarks.stewardship;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.Well19937c;

/** How a person's evidence hangs together. */
enum Form {
    STAR,
    PATH,
    /** Two cliques of at most {@value #BELL_MAX} at the ends of a path. */
    BARBELL,
    /** Every pair. */
    CLIQUE,
    /** A random tree, and half as many links again. */
    RANDOM;

    static final int BELL_MAX = 20;

    /** What each event carries: two canonical keys. */
    List<List<String>> events(String person, int size) {
        List<List<String>> events = new ArrayList<>();
        RandomDataGenerator random = new RandomDataGenerator(new Well19937c(size));
        for (int number = 1; number < size; number++) {
            switch (this) {
                case STAR -> events.add(pair(person, 0, number));
                case PATH -> events.add(pair(person, number - 1, number));
                case BARBELL -> bell(events, person, number, size);
                case CLIQUE -> all(events, person, 0, number);
                case RANDOM -> {
                    events.add(pair(person, drawn(random, number), number));
                    if (number % 2 == 0) {
                        events.add(pair(person, drawn(random, number), number));
                    }
                }
            }
        }
        return events;
    }

    private static int drawn(RandomDataGenerator random, int below) {
        return (int) (random.nextUniform(0, 1) * below);
    }

    private static void bell(List<List<String>> events, String person, int number, int size) {
        int clique = Math.min(BELL_MAX, size / 2);
        if (number < clique) {
            all(events, person, 0, number);
        } else if (number > size - clique) {
            all(events, person, size - clique, number);
        } else {
            events.add(pair(person, number - 1, number));
        }
    }

    private static void all(List<List<String>> events, String person, int first, int number) {
        for (int other = first; other < number; other++) {
            events.add(pair(person, other, number));
        }
    }

    private static List<String> pair(String person, int a, int b) {
        return List.of(key(person, a), key(person, b));
    }

    static String key(String person, int number) {
        return "record:%s/%d".formatted(person, number);
    }
}
