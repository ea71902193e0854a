package selfsame.benchmarks.workload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.commons.math3.random.RandomDataGenerator;

/**
 * What one person does, event by event. All of his identifiers that were seen hang together, but for those first seen alone
 * (another browser or mailbox, not yet known to be his), which a later event joins: that is a merge.
 */
final class Life {

    static final double CARRIES_ONE = 0.65;
    static final double CARRIES_TWO = 0.27;
    private static final int CARRIED_MAX = 5;
    private static final double CARRIES_ONE_MORE = 0.4;
    static final double BEFORE_LOGIN = 5;

    /** An event that carries several shows something new more often than not. */
    private static final double SHOWS_NEW = 0.6;

    private final Customer customer;
    private final RandomDataGenerator random;
    private final List<Carried> together = new ArrayList<>();
    private final Deque<Carried> alone = new ArrayDeque<>();
    private final Deque<Carried> unseenAnonymous;
    private final Deque<Carried> unseenKnown;
    private boolean loggedIn;

    Life(Customer customer, RandomDataGenerator random) {
        this.customer = customer;
        this.random = random;
        this.unseenAnonymous = new ArrayDeque<>(customer.anonymous());
        this.unseenKnown = new ArrayDeque<>(customer.known());
    }

    /** How many identifiers each of a person's events carries. */
    static int[] sizes(int events, RandomDataGenerator random) {
        int[] sizes = new int[events];
        for (int event = 0; event < events; event++) {
            double draw = random.nextUniform(0, 1);
            sizes[event] = draw < CARRIES_ONE ? 1 : draw < CARRIES_ONE + CARRIES_TWO ? 2 : several(random);
        }
        return sizes;
    }

    private static int several(RandomDataGenerator random) {
        int size = 3;
        while (size < CARRIED_MAX && random.nextUniform(0, 1) < CARRIES_ONE_MORE) {
            size++;
        }
        return size;
    }

    /** The most merges that events of these sizes can make: each needs one that shows something alone, and a later one that joins. */
    int mergesMax(int[] sizes) {
        int open = 0;
        int merges = 0;
        for (int event = 1; event < sizes.length; event++) {
            if (sizes[event] == 1) {
                open++;
            } else if (open > 0) {
                open--;
                merges++;
            }
        }
        return Math.min(
                merges,
                customer.anonymous().size()
                        - 1
                        - customer.shared()
                        + customer.known().size());
    }

    /** @param merges 0..{@link #mergesMax} */
    List<Doing> live(int[] sizes, int merges) {
        Deque<Carried> toBeAlone = new ArrayDeque<>();
        while (toBeAlone.size() < merges) {
            boolean another = unseenAnonymous.size() > 1 + customer.shared();
            toBeAlone.add(another ? unseenAnonymous.removeLast() : unseenKnown.removeLast());
        }
        int anonymousEvents = Customer.geometric(random, BEFORE_LOGIN);
        List<Doing> doings = new ArrayList<>();
        for (int event = 0; event < sizes.length; event++) {
            boolean mayLogIn = !customer.user().isEmpty() && event >= anonymousEvents;
            if (sizes[event] == 1 && event > 0 && !toBeAlone.isEmpty()) {
                alone.add(toBeAlone.remove());
                doings.add(new Doing(List.of(alone.getLast()), false));
            } else if (sizes[event] == 1) {
                doings.add(new Doing(List.of(familiar()), false));
            } else {
                doings.add(several(sizes[event], mayLogIn));
            }
        }
        return doings;
    }

    private Doing several(int size, boolean mayLogIn) {
        SequencedSet<Carried> carried = new LinkedHashSet<>();
        carried.add(familiar());
        boolean merges = !alone.isEmpty();
        if (merges) {
            carried.add(alone.remove());
        }
        if (mayLogIn && carried.size() < size && (!loggedIn || random.nextUniform(0, 1) < 0.5)) {
            loggedIn = true;
            carried.add(customer.user().getFirst());
        }
        while (carried.size() < size && addUnseen(carried)) {
            // Until it is full.
        }
        for (int tries = 0; carried.size() < size && tries < 4 * CARRIED_MAX && !together.isEmpty(); tries++) {
            carried.add(familiar());
        }
        carried.stream().filter(one -> !together.contains(one)).forEach(together::add);
        return new Doing(List.copyOf(carried), merges);
    }

    private boolean addUnseen(SequencedSet<Carried> carried) {
        boolean must = carried.size() >= together.size();
        if (!must && random.nextUniform(0, 1) >= SHOWS_NEW) {
            return false;
        }
        boolean saysWho = !unseenKnown.isEmpty() && (loggedIn || unseenAnonymous.isEmpty() || carried.size() > 1);
        Carried next = saysWho ? unseenKnown.poll() : unseenAnonymous.poll();
        return next != null && carried.add(next);
    }

    /** One of those that hang together; on the first event the first cookie. */
    private Carried familiar() {
        if (together.isEmpty()) {
            together.add(unseenAnonymous.remove());
        }
        return together.get((int) (random.nextUniform(0, 1) * together.size()));
    }
}
