package selfsame.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import selfsame.cypher.Statement;
import selfsame.cypher.profile.FiguresAsk;
import selfsame.cypher.profile.FindSharing;
import selfsame.cypher.profile.FindSummaries;
import selfsame.cypher.profile.FindTies;
import selfsame.cypher.profile.SharingRow;
import selfsame.cypher.profile.TieRow;
import selfsame.identity.LinkKind;
import selfsame.policy.FlagRule;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;
import selfsame.policy.ProfileRules;
import selfsame.profile.Cohesion;
import selfsame.profile.Figures;
import selfsame.profile.Profile;
import selfsame.profile.Summary;
import selfsame.profile.SummaryBytes;

/**
 * Reads people's profiles, many at once: three statements, however many people and events there are. No event is read. Thread-safe if the
 * reader is.
 */
public final class ProfileReading {

    /** Of a person with more identifiers than this it is not told how well it hangs together. */
    public static final int COHESION_SIZE_MAX = 1_000;

    /** How many identifiers of a person are looked at for too many owners, the one known last first. */
    private static final int LOOKED_AT_MAX = 20;

    /** More owners are not counted. */
    private static final int OWNERS_MAX = 1_000;

    /** Where statements run. */
    public interface Reader {
        <R extends Record> List<R> read(Statement<R> statement);
    }

    private final Reader reader;
    private final Supplier<Policy> policy;

    public ProfileReading(Reader reader, Supplier<Policy> policy) {
        this.reader = reader;
        this.policy = policy;
    }

    /**
     * @param personIds current ones; one that is nobody's has an empty profile
     * @param now UTC epoch ms
     */
    public Map<String, Profile> profiles(Collection<String> personIds, long now) {
        ProfileRules rules = policy.get().profile();
        Map<String, List<Summary>> summaries = summaries(personIds);
        Map<String, Figures> figures = figures(personIds);
        Map<String, Profile> profiles = new HashMap<>();
        for (String personId : personIds) {
            profiles.put(
                    personId,
                    Profile.of(
                            summaries.getOrDefault(personId, List.of()),
                            figures.getOrDefault(personId, Figures.NONE),
                            rules,
                            now));
        }
        return profiles;
    }

    /** What the identifiers of each person remember; none for one who remembers nothing. */
    public Map<String, List<Summary>> summaries(Collection<String> personIds) {
        Map<String, List<Summary>> summaries = new HashMap<>();
        reader.read(new FindSummaries(distinct(personIds)))
                .forEach(row -> summaries
                        .computeIfAbsent(row.personId(), _ -> new ArrayList<>())
                        .add(SummaryBytes.read(row.summary())));
        return summaries;
    }

    /** As stored, with their person. */
    public static List<Summary> summariesOf(List<byte[]> stored) {
        return stored.stream().map(SummaryBytes::read).toList();
    }

    /** What the graph says of each person, as far as flags and cohesion need it. */
    public Map<String, Figures> figures(Collection<String> personIds) {
        FiguresAsk ask = figuresAsk();
        Map<String, Optional<Cohesion>> cohesion = new HashMap<>();
        reader.read(new FindTies(distinct(personIds), ask.sizeMax()))
                .forEach(row -> cohesion.put(row.personId(), cohesion(row.size(), row.ties())));
        Map<String, List<SharingRow>> sharing = sharing(personIds, ask);
        Map<String, Figures> figures = new HashMap<>();
        for (String personId : personIds) {
            figures.put(
                    personId,
                    new Figures(
                            cohesion.getOrDefault(personId, Optional.empty()),
                            owners(sharing.getOrDefault(personId, List.of()))));
        }
        return figures;
    }

    /** As they were read with their person, for {@link #figuresAsk}. */
    public static Figures figuresOf(int size, List<TieRow> ties, List<SharingRow> sharing) {
        return new Figures(cohesion(size, ties), owners(sharing));
    }

    /** What a statement must read of the graph for {@link Figures} under the policy in force. */
    public FiguresAsk figuresAsk() {
        Policy inForce = policy.get();
        List<String> shared = inForce.profile().flags().stream()
                .filter(FlagRule.Shared.class::isInstance)
                .map(rule -> ((FlagRule.Shared) rule).namespace())
                .distinct()
                .sorted()
                .toList();
        List<String> unique = inForce.namespaces().stream()
                .filter(NamespaceRule::unique)
                .map(rule -> rule.namespace().name())
                .toList();
        return new FiguresAsk(COHESION_SIZE_MAX, shared, unique, LOOKED_AT_MAX, OWNERS_MAX);
    }

    private Map<String, List<SharingRow>> sharing(Collection<String> personIds, FiguresAsk ask) {
        if (ask.namespaces().isEmpty()) {
            return Map.of();
        }
        Map<String, List<SharingRow>> sharing = new HashMap<>();
        reader.read(new FindSharing(
                        distinct(personIds), ask.namespaces(), ask.unique(), ask.lookedAtMax(), ask.ownersMax()))
                .forEach(row -> sharing.computeIfAbsent(row.personId(), _ -> new ArrayList<>())
                        .add(new SharingRow(row.namespace(), row.firstSeenAt())));
        return sharing;
    }

    private static Optional<Cohesion> cohesion(int size, List<TieRow> rows) {
        if (size > COHESION_SIZE_MAX) {
            return Optional.empty();
        }
        Set<String> members = new HashSet<>();
        List<Cohesion.Tie> ties = new ArrayList<>();
        for (TieRow row : rows) {
            members.add(row.left());
            members.add(row.right());
            ties.add(new Cohesion.Tie(
                    row.left(),
                    row.right(),
                    LinkKind.valueOf(row.kind()),
                    row.events(),
                    row.score(),
                    row.firstSeenAt()));
        }
        for (int unlinked = members.size(); unlinked < size; unlinked++) {
            members.add("unlinked " + unlinked);
        }
        return Optional.of(Cohesion.of(members.stream().sorted().toList(), ties));
    }

    private static SortedMap<String, List<Long>> owners(List<SharingRow> sharing) {
        SortedMap<String, List<Long>> owners = new TreeMap<>();
        sharing.forEach(row -> owners.merge(row.namespace(), row.firstSeenAt(), ProfileReading::more));
        return owners;
    }

    /** Of two that are shared the one with more owners; of equals the one that was shared first. */
    private static List<Long> more(List<Long> a, List<Long> b) {
        if (a.size() != b.size() || a.isEmpty()) {
            return a.size() > b.size() ? a : b;
        }
        return a.getLast() <= b.getLast() ? a : b;
    }

    private static List<String> distinct(Collection<String> personIds) {
        return personIds.stream().distinct().sorted().toList();
    }
}
