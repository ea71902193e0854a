package selfsame.benchmarks.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.Well19937c;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.ingestion.contract.Statement;

/** Makes a workload from its shape. */
public final class Generator {

    static final double BLOB = 0.005;
    static final double PLACEHOLDER = 0.002;
    static final double LATE_MINUTES = 0.05;
    static final double LATE_DAYS = 0.005;
    static final double DUPLICATE = 0.01;
    static final int EVENTS_PER_UNDO = 10_000;
    static final double UNDO_OUT_OF_ORDER = 0.2;
    public static final String SOURCE = "benchmark";

    private static final Duration DELAY_MAX = Duration.ofSeconds(2);
    private static final Duration MINUTES_MAX = Duration.ofMinutes(60);
    private static final Duration DAYS_MAX = Duration.ofDays(5);
    private static final Duration DUPLICATE_MAX = Duration.ofMinutes(10);

    /** What a broken fingerprint gives everybody. */
    private static final Carried THE_BLOB = new Carried(Carried.DEVICE, "fingerprint-0");

    private static final List<Carried> PLACEHOLDERS = List.of(
            new Carried(Carried.EMAIL, "null"),
            new Carried(Carried.USER, "undefined"),
            new Carried(Carried.DEVICE, "unknown"),
            new Carried(Carried.COOKIE, "0"));

    private static final List<String> TYPES = List.of(
            "page_viewed", "page_viewed", "page_viewed", "product_viewed", "product_added_to_cart", "order_placed");
    private static final List<String> CATEGORIES = List.of("shoes", "bags", "hats", "coats", "socks", "shirts");

    /** An event with its place in the stream. */
    private record Placed(long at, int tie, CanonicalEvent event, boolean merges) {}

    private final Shape shape;
    private final RandomDataGenerator random;
    private final SharedDevices devices = new SharedDevices();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<String, Set<Integer>> truth = new TreeMap<>();
    private final List<Integer> eventsPerPerson = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private double mergesOwed;
    private int merges;

    private Generator(Shape shape) {
        this.shape = shape;
        this.random = new RandomDataGenerator(new Well19937c(shape.seed()));
    }

    public static Workload generate(Shape shape) {
        return new Generator(shape).generate();
    }

    private Workload generate() {
        for (int number = 0; seen.size() < shape.identifiers(); number++) {
            add(Customer.of(number, random, devices));
        }
        placed.sort(Comparator.comparingLong(Placed::at).thenComparingInt(Placed::tie));
        return new Workload(
                shape,
                withUndos(),
                truth,
                new Workload.Census(
                        eventsPerPerson, devices.devices(), devices.households(), devices.kiosks(), merges));
    }

    /** Whether a canonical identifier names nobody. */
    public static boolean isPlaceholder(String canonical) {
        return PLACEHOLDERS.stream().anyMatch(one -> one.canonical().equals(canonical));
    }

    private void add(Customer customer) {
        int events = shape.mix().events(random);
        eventsPerPerson.add(events);
        Life life = new Life(customer, random);
        int[] sizes = Life.sizes(events, random);
        mergesOwed += events * shape.mergesPerThousand() / 1000.0;
        int own = Math.min(life.mergesMax(sizes), (int) mergesOwed);
        mergesOwed -= own;
        merges += own;
        long[] times = times(events);
        int number = 0;
        for (Doing doing : life.live(sizes, own)) {
            doing.carried().forEach(one -> {
                seen.add(one.canonical());
                truth.computeIfAbsent(one.canonical(), _ -> new TreeSet<>()).add(customer.number());
            });
            place(customer.number() + "-" + number, times[number], doing);
            number++;
        }
    }

    /** A person's events lie within some weeks, in order. */
    private long[] times(int events) {
        long end = shape.end().minus(DAYS_MAX).minus(MINUTES_MAX).toEpochMilli();
        long begin = end - Shape.SPAN.toMillis();
        long first = begin + (long) (random.nextUniform(0, 1) * (end - begin) * 0.9);
        long[] times = new long[events];
        for (int event = 0; event < events; event++) {
            times[event] = first + (long) (random.nextUniform(0, 1) * (end - first));
        }
        java.util.Arrays.sort(times);
        return times;
    }

    private void place(String id, long occurredAt, Doing doing) {
        long receivedAt = occurredAt + delay();
        List<EventIdentifier> carried = new ArrayList<>();
        doing.carried().forEach(one -> carried.add(one.onEvent()));
        if (random.nextUniform(0, 1) < BLOB) {
            carried.add(THE_BLOB.onEvent());
        }
        if (random.nextUniform(0, 1) < PLACEHOLDER) {
            carried.add(placeholder());
        }
        CanonicalEvent event = event(id, occurredAt, receivedAt, carried);
        placed.add(new Placed(receivedAt, placed.size(), event, doing.merges()));
        if (random.nextUniform(0, 1) < DUPLICATE) {
            long again = Math.min(
                    shape.end().toEpochMilli(),
                    receivedAt + (long) (random.nextUniform(0, 1) * DUPLICATE_MAX.toMillis()));
            placed.add(new Placed(again, placed.size(), event, false));
        }
    }

    private EventIdentifier placeholder() {
        Carried one = PLACEHOLDERS.get((int) (random.nextUniform(0, 1) * PLACEHOLDERS.size()));
        return EventIdentifier.of(one.namespace(), one.value());
    }

    private long delay() {
        double draw = random.nextUniform(0, 1);
        Duration max = draw < LATE_DAYS ? DAYS_MAX : draw < LATE_DAYS + LATE_MINUTES ? MINUTES_MAX : DELAY_MAX;
        return 1 + (long) (random.nextUniform(0, 1) * (max.toMillis() - 1));
    }

    private CanonicalEvent event(String id, long occurredAt, long receivedAt, List<EventIdentifier> carried) {
        String type = TYPES.get((int) (random.nextUniform(0, 1) * TYPES.size()));
        String category = CATEGORIES.get((int) (random.nextUniform(0, 1) * CATEGORIES.size()));
        return new CanonicalEvent(
                CanonicalEvent.SPEC_VERSION,
                id,
                SOURCE,
                type,
                Instant.ofEpochMilli(occurredAt),
                Instant.ofEpochMilli(receivedAt),
                CanonicalEvent.SCHEMA_VERSION,
                carried,
                Statement.OBSERVED,
                null,
                "web",
                null,
                Map.of("page", Map.of("path", "/" + category)),
                Map.of(),
                Map.of("category", category),
                Map.of());
    }

    private List<Line> withUndos() {
        List<Line> lines = new ArrayList<>(placed.size());
        List<String> mergers = new ArrayList<>();
        for (int place = 0; place < placed.size(); place++) {
            Placed next = placed.get(place);
            lines.add(new Line.Happened(next.event()));
            if (next.merges()) {
                mergers.add(next.event().id());
            }
            if ((place + 1) % EVENTS_PER_UNDO == 0 && !mergers.isEmpty()) {
                lines.add(undo(mergers));
            }
        }
        return lines;
    }

    private Line.Undone undo(List<String> mergers) {
        boolean inOrder = random.nextUniform(0, 1) >= UNDO_OUT_OF_ORDER || mergers.size() == 1;
        int last = mergers.size() - 1;
        int which = inOrder ? last : (int) (random.nextUniform(0, 1) * last);
        return new Line.Undone(mergers.remove(which), inOrder);
    }
}
