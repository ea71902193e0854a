package selfsame.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.scan.ReadFacts;
import selfsame.cypher.scan.ReadIdentifiers;
import selfsame.cypher.scan.ReadLinks;
import selfsame.decision.Facts;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.decision.Separation;
import selfsame.history.MintedId;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;
import selfsame.survey.Region;
import selfsame.survey.Region.Holder;
import selfsame.survey.Region.Member;

/** Reads what is stored of some nodes, a page at a time, and puts it together by region. For one read. */
final class RegionReading {

    private static final int PAGE = 5_000;

    private final SimpleQueryRunner runner;
    private final LongUnaryOperator groupOf;
    private final Map<Long, Identifier> identifiers = new HashMap<>();
    private final Map<Long, Draft> drafts = new TreeMap<>();

    /** What was read of one region so far. */
    private static final class Draft {
        final SortedMap<Identifier, Member> members = new TreeMap<>();
        final List<StoredLink> links = new ArrayList<>();
        final Map<String, Said> said = new TreeMap<>();
    }

    /** A fact: its kind, and whom it speaks of. */
    private record Said(String kind, Set<Identifier> left, Set<Identifier> right) {}

    /** @param groupOf two nodes of one region have the same */
    private RegionReading(SimpleQueryRunner runner, LongUnaryOperator groupOf) {
        this.runner = runner;
        this.groupOf = groupOf;
    }

    static List<Region> read(SimpleQueryRunner runner, long[] nodes, LongUnaryOperator groupOf) {
        RegionReading reading = new RegionReading(runner, groupOf);
        forEachPage(nodes, reading::readIdentifiers);
        forEachPage(nodes, reading::readLinks);
        forEachPage(nodes, reading::readFacts);
        return reading.drafts.values().stream().map(RegionReading::region).toList();
    }

    static void forEachPage(long[] nodes, Consumer<List<Long>> read) {
        for (int from = 0; from < nodes.length; from += PAGE) {
            read.accept(Arrays.stream(nodes, from, Math.min(nodes.length, from + PAGE))
                    .boxed()
                    .toList());
        }
    }

    private Draft draftOf(long node) {
        return drafts.computeIfAbsent(groupOf.applyAsLong(node), _ -> new Draft());
    }

    private void readIdentifiers(List<Long> nodes) {
        for (ReadIdentifiers.Row row : CypherRunner.run(runner, new ReadIdentifiers(nodes))) {
            Identifier identifier = Identifier.parse(row.key());
            identifiers.put(row.node(), identifier);
            draftOf(row.node()).members.put(identifier, member(identifier, row));
        }
    }

    private static Member member(Identifier identifier, ReadIdentifiers.Row row) {
        return new Member(
                row.firstSeenAt(),
                row.people().stream()
                        .map(person -> new Holder(
                                PersonId.parse(person.id()), person.members(), version(person.policyVersion())))
                        .toList(),
                row.anchored().stream()
                        .map(id -> new MintedId(PersonId.parse(id.id()), identifier, id.createdAt(), id.version()))
                        .toList(),
                row.pending(),
                version(row.genericUnder()));
    }

    private static OptionalInt version(@Nullable Integer version) {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    /** A link that leads to a node that was not read came meanwhile. */
    private void readLinks(List<Long> nodes) {
        for (ReadLinks.Row row : CypherRunner.run(runner, new ReadLinks(nodes))) {
            Identifier left = identifiers.get(row.left());
            Identifier right = identifiers.get(row.right());
            if (left != null && right != null && isInOneRegion(row.left(), row.right())) {
                draftOf(row.left())
                        .links
                        .add(new StoredLink(
                                new Link(
                                        Pair.of(left, right),
                                        LinkKind.valueOf(row.kind()),
                                        row.events(),
                                        row.firstSeenAt(),
                                        row.lastSeenAt(),
                                        row.score()),
                                Optional.ofNullable(row.held()).map(HeldReason::valueOf)));
            }
        }
    }

    private boolean isInOneRegion(long node, long other) {
        return groupOf.applyAsLong(node) == groupOf.applyAsLong(other);
    }

    private void readFacts(List<Long> nodes) {
        for (ReadFacts.Row row : CypherRunner.run(runner, new ReadFacts(nodes))) {
            Identifier identifier = identifiers.get(row.node());
            if (identifier != null) {
                Said said = draftOf(row.node())
                        .said
                        .computeIfAbsent(row.id(), _ -> new Said(row.kind(), new TreeSet<>(), new TreeSet<>()));
                (row.side().equals("LEFT") ? said.left() : said.right()).add(identifier);
            }
        }
    }

    private static Region region(Draft draft) {
        List<Separation> separations = new ArrayList<>();
        Set<Pair> retracted = new HashSet<>();
        draft.said.forEach((id, said) -> {
            if (said.left().isEmpty() || said.right().isEmpty()) {
                return; // an erased identifier left its side
            }
            switch (said.kind()) {
                case "APART" -> separations.add(Separation.of(id, said.left(), said.right()));
                case "RETRACTED" ->
                    retracted.add(Pair.of(
                            said.left().iterator().next(),
                            said.right().iterator().next()));
                case "SAME" -> {} // a confirmed link says it
                default -> throw new IllegalStateException("no kind of fact: " + said.kind());
            }
        });
        return new Region(draft.members, draft.links, new Facts(separations, retracted));
    }
}
