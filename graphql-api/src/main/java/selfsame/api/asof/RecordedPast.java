package selfsame.api.asof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import selfsame.api.error.Refusal;
import selfsame.api.link.Link;
import selfsame.api.person.Identifier;
import selfsame.api.reading.GraphReader;
import selfsame.asof.HeldLog;
import selfsame.asof.Moment;
import selfsame.cypher.asof.PastLinkRow;
import selfsame.cypher.asof.ReadLinks;
import selfsame.cypher.asof.ReadMembers;
import selfsame.decision.HeldReason;

/** What was believed at a time: it is recorded, and read as it is asked for. */
final class RecordedPast implements Past {

    private final GraphReader graph;
    private final AsOfProperties bounds;
    private final Moment moment;
    private final PeopleThen people;
    private final Map<String, PersonThen> known = new HashMap<>();

    RecordedPast(GraphReader graph, AsOfProperties bounds, PeopleThen people) {
        this.graph = graph;
        this.bounds = bounds;
        this.moment = people.moment();
        this.people = people;
    }

    @Override
    public Moment moment() {
        return moment;
    }

    @Override
    public synchronized Map<String, PersonThen> ownersOf(Collection<String> identifierIds) {
        Map<String, String> owners = people.recordedOwners(identifierIds);
        TreeSet<String> wanted = new TreeSet<>(owners.values());
        wanted.removeAll(known.keySet());
        if (!wanted.isEmpty()) {
            people.recorded(members(List.copyOf(wanted))).forEach(person -> known.put(person.id(), person));
        }
        Map<String, PersonThen> found = new LinkedHashMap<>();
        owners.forEach((identifier, person) ->
                Optional.ofNullable(known.get(person)).ifPresent(owner -> found.put(identifier, owner)));
        return found;
    }

    private Map<String, List<Identifier>> members(List<String> personIds) {
        Map<String, List<Identifier>> members = new LinkedHashMap<>();
        var rows = graph.read(new ReadMembers(personIds, moment.recordedBy(), bounds.identifiersMax() + 1));
        if (rows.size() > bounds.identifiersMax()) {
            throw new Refusal.TooLarge("They had more than %d identifiers.".formatted(bounds.identifiersMax()));
        }
        rows.forEach(row ->
                members.computeIfAbsent(row.personId(), _ -> new ArrayList<>()).add(Identifier.of(row.identifier())));
        return members;
    }

    @Override
    public List<Link> linksAt(List<String> identifierIds) {
        return graph.read(new ReadLinks(identifierIds, moment.recordedBy(), Moment.ANY, bounds.linksMax())).stream()
                .map(row -> link(row.link()))
                .toList();
    }

    private Link link(PastLinkRow row) {
        Optional<HeldReason> held = held(row);
        boolean asNow = held.map(HeldReason::name).equals(Optional.ofNullable(row.held()));
        return PastLinks.of(row, held, asNow ? PastLinks.witness(row) : List.of());
    }

    /** A link that was held before there was a log has only its last state. */
    private Optional<HeldReason> held(PastLinkRow row) {
        if (row.heldLog() != null) {
            return new HeldLog(row.heldLog()).at(moment.recordedBy());
        }
        return Optional.ofNullable(row.held())
                .filter(_ -> row.heldAt() == null || row.heldAt() <= moment.recordedBy())
                .map(HeldReason::valueOf);
    }
}
