package selfsame.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.neo4j.driver.SimpleQueryRunner;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.fact.FindFactsAround;
import selfsame.cypher.link.FindEnds;
import selfsame.cypher.link.ReadLinks;
import selfsame.cypher.person.FindAnchors;
import selfsame.cypher.person.ReadMembers;
import selfsame.decision.FactsInForce;
import selfsame.decision.Neighbourhood;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.history.Ledger;
import selfsame.history.MintedId;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.resolution.IdentityTransaction.Surroundings;

/** Reads people whole, with all links of their members. For one transaction. */
final class SurroundingsReading {

    private final SimpleQueryRunner runner;
    private final SurrogateIds ids;
    private final FactRows facts;
    private final IntConsumer policySeen;

    /** The ids that are anchored at members that were read, by member: none where there are none. */
    private final Map<Identifier, List<MintedId>> anchored = new HashMap<>();

    /** @param policySeen told of each version of the policy that is met in the graph */
    SurroundingsReading(SimpleQueryRunner runner, SurrogateIds ids, FactRows facts, IntConsumer policySeen) {
        this.runner = runner;
        this.ids = ids;
        this.facts = facts;
        this.policySeen = policySeen;
    }

    /** The ids that are anchored at an identifier; empty when it was not read. */
    Optional<List<MintedId>> anchoredAt(Identifier identifier) {
        return Optional.ofNullable(anchored.get(identifier));
    }

    Surroundings read(Collection<PersonId> people) {
        List<String> wanted = Rows.ids(people);
        return of(
                people,
                ReadLinks.WHOLE,
                CypherRunner.run(runner, new ReadMembers(wanted)),
                CypherRunner.run(runner, new ReadLinks(wanted, ReadLinks.WHOLE)),
                CypherRunner.run(runner, new FindFactsAround(wanted)),
                CypherRunner.run(runner, new FindAnchors(wanted)));
    }

    /**
     * What was read of {@code people}, with what else has to be read for it.
     *
     * @param genericUnder with which the links were read
     */
    Surroundings of(
            Collection<PersonId> people,
            int genericUnder,
            List<ReadMembers.Row> memberRows,
            List<ReadLinks.Row> links,
            List<FindFactsAround.Row> spoken,
            List<FindAnchors.Row> anchors) {
        Map<Identifier, Long> firstSeenAt = new HashMap<>();
        Map<Identifier, PersonId> members = new HashMap<>();
        Map<String, Set<Identifier>> byPerson = new LinkedHashMap<>();
        Set<Identifier> pending = new HashSet<>();
        Map<PersonId, Integer> policyVersions = new HashMap<>();
        Map<Identifier, Integer> generic = new HashMap<>();
        Map<String, PersonId> byId = new HashMap<>();
        Map<Long, Identifier> byNode = new HashMap<>();
        people.forEach(person -> byId.put(person.toString(), person));
        memberRows.forEach(row -> {
            PersonId person = byId.computeIfAbsent(row.personId(), PersonId::parse);
            if (row.policyVersion() != null) {
                policyVersions.put(person, row.policyVersion());
            }
            Identifier identifier = ids.remember(row.key(), row.id(), row.node());
            byNode.put(row.node(), identifier);
            anchored.put(identifier, new ArrayList<>());
            if (row.pending()) {
                pending.add(identifier);
            }
            if (row.genericUnder() != null) {
                generic.put(identifier, row.genericUnder());
            }
            firstSeenAt.put(identifier, row.firstSeenAt());
            members.put(identifier, person);
            byPerson.computeIfAbsent(row.personId(), _ -> new HashSet<>()).add(identifier);
        });
        anchors.forEach(row -> {
            Identifier identifier = ids.identifier(row.anchor());
            anchored.computeIfAbsent(identifier, _ -> new ArrayList<>())
                    .add(new MintedId(PersonId.parse(row.id()), identifier, row.createdAt(), row.version()));
        });
        policyVersions.values().stream().max(Integer::compare).ifPresent(policySeen::accept);
        Ledger said =
                facts.inForce(spoken.stream().map(FindFactsAround.Row::node).collect(Collectors.toSet()));
        return new Surroundings(
                new Neighbourhood(
                        firstSeenAt,
                        List.copyOf(byPerson.values()),
                        linksAround(links, byNode),
                        FactsInForce.of(said).facts(),
                        withVersion(generic, genericUnder)),
                said,
                members,
                pending,
                policyVersions,
                generic);
    }

    private static Set<Identifier> withVersion(Map<Identifier, Integer> generic, int version) {
        Set<Identifier> found = new HashSet<>();
        generic.forEach((identifier, under) -> {
            if (under == version) {
                found.add(identifier);
            }
        });
        return found;
    }

    /** @param byNode the members; the far ends are added to them */
    private List<StoredLink> linksAround(List<ReadLinks.Row> rows, Map<Long, Identifier> byNode) {
        Set<Long> far = new TreeSet<>();
        for (ReadLinks.Row row : rows) {
            far.add(row.left());
            far.add(row.right());
            if (row.leftKey() != null && row.leftId() != null) {
                byNode.put(row.left(), ids.remember(row.leftKey(), row.leftId()));
            }
            if (row.rightKey() != null && row.rightId() != null) {
                byNode.put(row.right(), ids.remember(row.rightKey(), row.rightId()));
            }
        }
        far.removeAll(byNode.keySet());
        if (!far.isEmpty()) { // a decision is being committed that accepts a link or refuses it
            CypherRunner.run(runner, new FindEnds(List.copyOf(far)))
                    .forEach(row -> byNode.put(row.node(), ids.remember(row.key(), row.id())));
        }
        List<StoredLink> links = new ArrayList<>(rows.size());
        for (ReadLinks.Row row : rows) {
            Identifier left = byNode.get(row.left());
            Identifier right = byNode.get(row.right());
            if (left != null && right != null) { // else it was erased meanwhile
                StoredLink link = Rows.link(
                        left,
                        right,
                        row.kind(),
                        row.events(),
                        row.firstSeenAt(),
                        row.lastSeenAt(),
                        row.score(),
                        row.held());
                ids.remember(link, row.id());
                links.add(link);
            }
        }
        return links;
    }
}
