package selfsame.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.Statement;
import selfsame.cypher.change.CreateChanges;
import selfsame.cypher.counter.CountEvents;
import selfsame.cypher.event.CreateEvents;
import selfsame.cypher.identifier.FindOwners;
import selfsame.cypher.identifier.UpsertIdentifiers;
import selfsame.cypher.link.HoldLinks;
import selfsame.cypher.link.UpsertLinks;
import selfsame.cypher.outbox.AppendOutbox;
import selfsame.cypher.person.CheckMembership;
import selfsame.cypher.person.CreatePeople;
import selfsame.cypher.person.JoinPeople;
import selfsame.cypher.person.MoveAnchors;
import selfsame.cypher.person.MoveMembers;
import selfsame.cypher.person.UpdatePeople;
import selfsame.decision.HeldLink;
import selfsame.history.Change;
import selfsame.history.Named.Anchoring;
import selfsame.history.Named.NamedPerson;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.Link;
import selfsame.identity.PersonId;
import selfsame.resolution.Writes;
import selfsame.resolution.Writes.StoredEvent;

/** Writes what was decided, statement by statement, each over all of its rows. For one transaction. */
final class Writing {

    private final TransactionContext transaction;
    private final TransactionSettings settings;
    private final SurrogateIds ids;
    private final Writes writes;
    private final ChangeRows changes;

    Writing(TransactionContext transaction, TransactionSettings settings, SurrogateIds ids, Writes writes) {
        this.transaction = transaction;
        this.settings = settings;
        this.ids = ids;
        this.writes = writes;
        this.changes = new ChangeRows(writes, settings.surrogateIds());
    }

    /** Returns false, and is to be rolled back, when an identifier belongs to someone else than was decided upon. */
    boolean write() {
        if (!upsertIdentifiers()) {
            return false;
        }
        upsertLinks();
        holdLinks();
        createPeople();
        moveAnchors();
        joinPeople();
        moveMembers();
        updatePeople();
        createChanges();
        createEvents();
        countEvents();
        checkMembership();
        appendOutbox();
        return true;
    }

    private <R extends Record> List<R> run(Statement<R> statement) {
        return CypherRunner.run(transaction, statement);
    }

    private boolean upsertIdentifiers() {
        if (writes.seen().isEmpty()) {
            return true;
        }
        List<UpsertIdentifiers.Seen> rows = new ArrayList<>(writes.seen().size());
        Map<String, @Nullable String> expected = new HashMap<>();
        Set<Identifier> arrived = new TreeSet<>();
        writes.people().people().forEach(person -> arrived.addAll(person.arrived()));
        new TreeMap<>(writes.seen()).forEach((identifier, seen) -> {
            String key = identifier.canonical();
            PersonId before =
                    arrived.contains(identifier) ? null : writes.before().getOrDefault(identifier, seen.owner());
            expected.put(key, before == null ? null : before.toString());
            rows.add(new UpsertIdentifiers.Seen(
                    key,
                    ids.orElse(identifier, settings.surrogateIds()),
                    identifier.namespace().name(),
                    identifier.value(),
                    seen.firstSeenAt(),
                    seen.lastSeenAt(),
                    seen.events(),
                    seen.lastEventAt().isPresent() ? seen.lastEventAt().getAsLong() : null));
        });
        rows.sort(java.util.Comparator.comparing(UpsertIdentifiers.Seen::key));
        run(new UpsertIdentifiers(rows));
        return belongsAsSupposed(expected);
    }

    /** Under the locks that the upsert took: nobody created or moved one of them meanwhile. */
    private boolean belongsAsSupposed(Map<String, @Nullable String> expected) {
        Map<String, String> owners = new HashMap<>();
        run(new FindOwners(expected.keySet().stream().sorted().toList())).forEach(row -> {
            ids.remember(row.key(), row.id());
            owners.put(row.key(), row.personId());
        });
        return expected.entrySet().stream()
                .allMatch(entry -> Objects.equals(owners.get(entry.getKey()), entry.getValue()));
    }

    private void upsertLinks() {
        if (writes.links().isEmpty()) {
            return;
        }
        List<UpsertLinks.Gathered> rows = writes.links().stream()
                .map(link -> new UpsertLinks.Gathered(
                        ids.orElse(link.key(), settings.surrogateIds()),
                        link.pair().left().canonical(),
                        link.pair().right().canonical(),
                        link.kind().name(),
                        link.events(),
                        link.firstSeenAt(),
                        link.lastSeenAt(),
                        link.score(),
                        writes.at()))
                .toList();
        run(new UpsertLinks(rows));
    }

    private void holdLinks() {
        if (writes.holds().isEmpty()) {
            return;
        }
        List<HoldLinks.Hold> rows = new ArrayList<>();
        writes.holds().forEach((link, held) -> rows.add(hold(link, held)));
        run(new HoldLinks(rows));
    }

    private HoldLinks.Hold hold(Link.Key link, Optional<HeldLink> held) {
        return new HoldLinks.Hold(
                link.pair().left().canonical(),
                link.pair().right().canonical(),
                link.kind().name(),
                held.map(why -> why.reason().name()).orElse(null),
                held.map(why -> ids.of(why.witnessLeft())).orElse(null),
                held.map(why -> ids.of(why.witnessRight())).orElse(null),
                held.isPresent() ? writes.at() : null);
    }

    private void createPeople() {
        List<CreatePeople.Minted> rows = writes.people().anchored().stream()
                .filter(Anchoring::minted)
                .map(minted -> new CreatePeople.Minted(
                        minted.id().toString(), minted.anchor().canonical(), writes.at()))
                .toList();
        if (!rows.isEmpty()) {
            run(new CreatePeople(rows));
        }
    }

    private void moveAnchors() {
        List<MoveAnchors.Anchored> rows = writes.people().anchored().stream()
                .filter(anchoring -> !anchoring.minted())
                .map(anchoring -> new MoveAnchors.Anchored(
                        anchoring.id().toString(), anchoring.anchor().canonical()))
                .toList();
        if (!rows.isEmpty()) {
            run(new MoveAnchors(rows));
        }
    }

    private void joinPeople() {
        List<JoinPeople.Joining> rows = new ArrayList<>();
        for (NamedPerson person : writes.people().people()) {
            String change = changes.creationOf(person.id()).orElse(null);
            person.arrived()
                    .forEach(identifier -> rows.add(new JoinPeople.Joining(
                            identifier.canonical(), person.id().toString(), writes.at(), change)));
        }
        if (!rows.isEmpty()) {
            run(new JoinPeople(rows));
        }
    }

    private void moveMembers() {
        List<MoveMembers.Move> rows = new ArrayList<>();
        changes.forEach((id, change) -> {
            for (Identifier identifier : change.moved()) {
                PersonId before = writes.before().get(identifier);
                if (before != null) {
                    rows.add(new MoveMembers.Move(
                            identifier.canonical(),
                            before.toString(),
                            change.survivor().toString(),
                            writes.at(),
                            id));
                }
            }
        });
        if (!rows.isEmpty()) {
            run(new MoveMembers(rows));
        }
    }

    private void updatePeople() {
        Map<PersonId, Integer> sizes = new TreeMap<>();
        changes.forEach((_, change) -> {
            if (change instanceof Change.Merged merged) {
                sizes.put(merged.absorbed(), 0);
            }
        });
        writes.people()
                .people()
                .forEach(person -> sizes.put(person.id(), person.members().size()));
        List<UpdatePeople.Updated> rows = sizes.entrySet().stream()
                .map(size -> new UpdatePeople.Updated(
                        size.getKey().toString(), writes.versionOf(size.getKey()), size.getValue(), writes.at()))
                .toList();
        if (!rows.isEmpty()) {
            run(new UpdatePeople(rows));
        }
    }

    private void createChanges() {
        List<CreateChanges.NewChange> rows = changes.rows(ids);
        if (!rows.isEmpty()) {
            run(new CreateChanges(rows));
        }
    }

    private void createEvents() {
        List<CreateEvents.NewEvent> rows =
                writes.events().stream().map(this::event).toList();
        if (!rows.isEmpty()) {
            run(new CreateEvents(rows));
        }
    }

    private CreateEvents.NewEvent event(StoredEvent stored) {
        return new CreateEvents.NewEvent(
                stored.event().key().canonical(),
                stored.event().type(),
                stored.event().occurredAt(),
                stored.event().receivedAt(),
                writes.at(),
                stored.event().key().source(),
                stored.event().payload(),
                stored.event().digest(),
                stored.attributedTo().map(ids::of).orElse(null),
                Rows.keys(stored.event().sightings().stream()
                        .map(sighting -> sighting.identifier())
                        .toList()));
    }

    private void countEvents() {
        List<CountEvents.Counted> rows = writes.counts().stream()
                .map(count -> new CountEvents.Counted(
                        Positions.key(count.partition()) + '|' + count.source(),
                        Positions.key(count.partition()),
                        count.source(),
                        count.applied(),
                        count.duplicates(),
                        count.rejected()))
                .toList();
        if (!rows.isEmpty()) {
            run(new CountEvents(rows));
        }
    }

    private void checkMembership() {
        List<Identifier> members = writes.people().people().stream()
                .flatMap(person -> person.members().stream())
                .toList();
        if (members.isEmpty()) {
            return;
        }
        List<CheckMembership.Row> broken = run(new CheckMembership(Rows.keys(members)));
        if (!broken.isEmpty()) {
            throw new IdentityException.PostconditionFailed(
                    "%d identifiers would not belong to exactly one person, such as %s"
                            .formatted(
                                    broken.size(),
                                    Identifier.parse(broken.getFirst().key())));
        }
    }

    private void appendOutbox() {
        List<AppendOutbox.Entry> rows = new Announcements(writes, changes, ids)
                .byShard(settings.outboxShards()).entrySet().stream()
                        .map(shard -> new AppendOutbox.Entry(
                                settings.surrogateIds().get(), shard.getKey(), writes.at(), shard.getValue()))
                        .toList();
        if (!rows.isEmpty()) {
            run(new AppendOutbox(rows));
        }
    }
}
