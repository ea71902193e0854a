package selfsame.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is remembered of the events attributed to one identifier, in values that add up: {@link #plus} is associative and commutative, and
 * {@link #NONE} is its zero. So the summary of some events is the same in whatever order and batches they came, and the sum over the
 * identifiers of a person is as if one had seen all of their events. It holds no floating point and knows no policy; what weighs, decays or
 * wins is evaluated when a {@link Profile} is read. Bounded: where a name space overflows, the alphabetically first names stay, exactly.
 * Immutable. Personal data: {@code toString} shows numbers only.
 *
 * @param events how many there were; more than the types add up to when there are more types than are kept
 * @param firstAt least event time, UTC epoch ms; {@link Long#MAX_VALUE} without events
 * @param lastAt greatest event time; {@link Long#MIN_VALUE} without events. What is forgotten is forgotten relative to it
 * @param types by event type
 * @param active when there was anything
 * @param recent the last {@link #RECENT_MAX} events, newest first
 * @param channels by channel; the empty name stands for events without one
 * @param traits by name
 * @param consent by purpose
 */
public record Summary(
        long events,
        long firstAt,
        long lastAt,
        SortedMap<String, Activity> types,
        Slots active,
        List<RecentEvent> recent,
        SortedMap<String, Channel> channels,
        SortedMap<String, Sayings> traits,
        Interest interest,
        SortedMap<String, Statement> consent) {

    public static final int RECENT_MAX = 20;
    static final int TYPES_MAX = 64;
    static final int CHANNELS_MAX = 16;
    static final int TRAITS_MAX = 64;
    static final int PURPOSES_MAX = 64;

    public static final Summary NONE = new Summary(
            0,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Collections.emptySortedMap(),
            Slots.NONE,
            List.of(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Interest.NONE,
            Collections.emptySortedMap());

    public Summary {
        recent = List.copyOf(recent);
    }

    public static Summary of(Behaviour behaviour) {
        long at = behaviour.at();
        Particulars told = behaviour.particulars();
        return new Summary(
                1,
                at,
                at,
                Sorted.of(behaviour.type(), Activity.of(at)),
                Slots.of(at),
                List.of(new RecentEvent(at, behaviour.key(), behaviour.type())),
                Sorted.of(told.channel().orElse(""), Channel.of(at, told.aspects())),
                traits(behaviour),
                Interest.of(behaviour),
                consent(behaviour));
    }

    public static Summary of(List<Behaviour> behaviours) {
        return sum(behaviours.stream().map(Summary::of).toList());
    }

    /** Halves are added first: it makes no difference, and adds small ones to small ones. */
    public static Summary sum(List<Summary> summaries) {
        int size = summaries.size();
        if (size < 2) {
            return size == 0 ? NONE : summaries.getFirst();
        }
        return sum(summaries.subList(0, size / 2)).plus(sum(summaries.subList(size / 2, size)));
    }

    private static SortedMap<String, Sayings> traits(Behaviour behaviour) {
        SortedMap<String, Sayings> traits = new TreeMap<>();
        behaviour.particulars().traits().forEach((name, value) -> traits.put(name, sayings(behaviour, value)));
        return Sorted.first(traits, TRAITS_MAX);
    }

    private static Sayings sayings(Behaviour behaviour, Optional<String> value) {
        return value.map(text -> Sayings.of(text, behaviour.at(), behaviour.source()))
                .orElseGet(() -> Sayings.forgotten(behaviour.at()));
    }

    private static SortedMap<String, Statement> consent(Behaviour behaviour) {
        SortedMap<String, Statement> consent = new TreeMap<>();
        behaviour
                .particulars()
                .consent()
                .forEach((purpose, granted) -> consent.put(purpose, new Statement(granted, behaviour.at())));
        return Sorted.first(consent, PURPOSES_MAX);
    }

    /** The summary of both's events, which are different ones. */
    public Summary plus(Summary other) {
        if (events == 0 || other.events == 0) {
            return events == 0 ? other : this;
        }
        long horizon = Math.max(lastAt, other.lastAt);
        return new Summary(
                events + other.events,
                Math.min(firstAt, other.firstAt),
                horizon,
                sumOfTypes(other, horizon),
                active.plus(other.active),
                newest(recent, other.recent),
                Sorted.sum(channels, other.channels, Channel::plus, CHANNELS_MAX),
                Sorted.sum(traits, other.traits, Sayings::plus, TRAITS_MAX),
                interest.plus(other.interest),
                Sorted.sum(consent, other.consent, Statement::plus, PURPOSES_MAX));
    }

    private SortedMap<String, Activity> sumOfTypes(Summary other, long horizon) {
        SortedMap<String, Activity> aged = new TreeMap<>();
        Sorted.sum(types, other.types, (a, b) -> a.plus(b, horizon), TYPES_MAX)
                .forEach((type, activity) -> aged.put(type, activity.at(horizon)));
        return Collections.unmodifiableSortedMap(aged);
    }

    private static List<RecentEvent> newest(List<RecentEvent> a, List<RecentEvent> b) {
        List<RecentEvent> both = new ArrayList<>(a);
        both.addAll(b);
        Collections.sort(both);
        return both.subList(0, Math.min(RECENT_MAX, both.size()));
    }

    @Override
    public String toString() {
        return "summary of %d events".formatted(events);
    }
}
