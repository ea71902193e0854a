package selfsame.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.neo4j.driver.SimpleQueryRunner;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.link.FindEnds;
import selfsame.cypher.link.ReadLinks;
import selfsame.cypher.person.ReadMembers;
import selfsame.decision.FactsInForce;
import selfsame.decision.Neighbourhood;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.history.Ledger;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.resolution.IdentityTransaction.Surroundings;

/** Reads people whole, with all links of their members. For one transaction. */
final class SurroundingsReading {

    private final SimpleQueryRunner runner;
    private final SurrogateIds ids;
    private final FactRows facts;
    private final IntConsumer policySeen;

    /** Of the members that were read: whether ids are anchored there. */
    private final Map<Identifier, Boolean> anchored = new HashMap<>();

    /** @param policySeen told of each version of the policy that is met in the graph */
    SurroundingsReading(SimpleQueryRunner runner, SurrogateIds ids, FactRows facts, IntConsumer policySeen) {
        this.runner = runner;
        this.ids = ids;
        this.facts = facts;
        this.policySeen = policySeen;
    }

    /** False: it was read, and no id is anchored there. */
    boolean mayBeAnchor(Identifier identifier) {
        return anchored.getOrDefault(identifier, true);
    }

    Surroundings read(Collection<PersonId> people) {
        List<String> wanted = Rows.ids(people);
        Map<Identifier, Long> firstSeenAt = new HashMap<>();
        Map<Identifier, PersonId> members = new HashMap<>();
        Map<String, Set<Identifier>> byPerson = new LinkedHashMap<>();
        Set<Long> judgements = new TreeSet<>();
        Set<Identifier> pending = new HashSet<>();
        Map<PersonId, Integer> policyVersions = new HashMap<>();
        Map<String, PersonId> byId = new HashMap<>();
        Map<Long, Identifier> byNode = new HashMap<>();
        people.forEach(person -> byId.put(person.toString(), person));
        CypherRunner.run(runner, new ReadMembers(wanted)).forEach(row -> {
            PersonId person = byId.computeIfAbsent(row.personId(), PersonId::parse);
            if (row.policyVersion() != null) {
                policyVersions.put(person, row.policyVersion());
            }
            Identifier identifier = ids.remember(row.key(), row.id());
            byNode.put(row.node(), identifier);
            anchored.put(identifier, row.anchored());
            judgements.addAll(row.facts());
            if (row.pending()) {
                pending.add(identifier);
            }
            firstSeenAt.put(identifier, row.firstSeenAt());
            members.put(identifier, person);
            byPerson.computeIfAbsent(row.personId(), _ -> new HashSet<>()).add(identifier);
        });
        policyVersions.values().stream().max(Integer::compare).ifPresent(policySeen::accept);
        Ledger said = facts.inForce(judgements);
        return new Surroundings(
                new Neighbourhood(
                        firstSeenAt,
                        List.copyOf(byPerson.values()),
                        linksAround(wanted, byNode),
                        FactsInForce.of(said).facts()),
                said,
                members,
                pending,
                policyVersions);
    }

    /** @param byNode the members; the far ends are added to them */
    private List<StoredLink> linksAround(List<String> people, Map<Long, Identifier> byNode) {
        List<ReadLinks.Row> rows = CypherRunner.run(runner, new ReadLinks(people));
        Set<Long> far = new TreeSet<>();
        for (ReadLinks.Row row : rows) {
            far.add(row.left());
            far.add(row.right());
        }
        far.removeAll(byNode.keySet());
        if (!far.isEmpty()) {
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
