package selfsame.api.asof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import selfsame.api.link.Link;
import selfsame.asof.Moment;
import selfsame.decision.Decided;
import selfsame.decision.HeldLink;

/** What was so at a time, decided from the evidence of then: all that evidence ties to one identifier. */
final class DecidedPast implements Past {

    private final Moment moment;
    private final Map<String, PersonThen> owners = new HashMap<>();
    private final Map<String, List<Link>> linksAt = new HashMap<>();

    private DecidedPast(Moment moment) {
        this.moment = moment;
    }

    static DecidedPast of(Tied tied, Decided decided, List<PersonThen> people) {
        DecidedPast past = new DecidedPast(tied.moment());
        people.forEach(person -> person.members().forEach(member -> past.owners.put(member.id(), person)));
        Map<selfsame.identity.Link.Key, HeldLink> held = new HashMap<>();
        decided.held().forEach(link -> held.put(link.link().key(), link));
        tied.links().forEach((key, row) -> {
            Optional<HeldLink> why = Optional.ofNullable(held.get(key));
            Link link = PastLinks.shown(
                    row.row(),
                    row.then(),
                    why.map(HeldLink::reason),
                    why.map(one -> List.of(tied.idOf(one.witnessLeft()), tied.idOf(one.witnessRight())))
                            .orElse(List.of()));
            past.linksAt.computeIfAbsent(link.a().id(), _ -> new ArrayList<>()).add(link);
            past.linksAt.computeIfAbsent(link.b().id(), _ -> new ArrayList<>()).add(link);
        });
        return past;
    }

    @Override
    public Moment moment() {
        return moment;
    }

    @Override
    public Map<String, PersonThen> ownersOf(Collection<String> identifierIds) {
        Map<String, PersonThen> found = new HashMap<>();
        identifierIds.forEach(id -> Optional.ofNullable(owners.get(id)).ifPresent(owner -> found.put(id, owner)));
        return found;
    }

    @Override
    public List<Link> linksAt(List<String> identifierIds) {
        return identifierIds.stream()
                .flatMap(id -> linksAt.getOrDefault(id, List.of()).stream())
                .toList();
    }
}
