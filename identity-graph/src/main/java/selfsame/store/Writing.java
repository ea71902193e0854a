package selfsame.store;

import java.util.ArrayList;
import java.util.Comparator;
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
import selfsame.cypher.identifier.ClearPending;
import selfsame.cypher.identifier.FindOwners;
import selfsame.cypher.identifier.MarkPending;
import selfsame.cypher.identifier.UpsertIdentifiers;
import selfsame.cypher.link.ForgetExpiry;
import selfsame.cypher.link.HoldLinks;
import selfsame.cypher.link.UpsertLinks;
import selfsame.cypher.outbox.AppendOutbox;
import selfsame.decision.HeldLink;
import selfsame.decision.HeldReason;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.PersonId;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.Writes;
import selfsame.resolution.Writes.StoredEvent;

/** Writes what was decided, statement by statement, each over all of its rows. For one transaction. */
final class Writing {

    private final TransactionContext transaction;
    private final TransactionSettings settings;
    private final SurrogateIds ids;
    private final Writes writes;
    private final ChangeRows changes;
    private final PeopleWriting people;
    private final DeedWriting deeds;
    private final CaseWriting cases;
    private final SummaryWriting summaries;

    Writing(TransactionContext transaction, TransactionSettings settings, SurrogateIds ids, Writes writes) {
        this.transaction = transaction;
        this.settings = settings;
        this.ids = ids;
        this.writes = writes;
        this.changes = new ChangeRows(writes, settings.surrogateIds());
        this.people = new PeopleWriting(transaction, writes, changes);
        this.deeds = new DeedWriting(transaction, writes);
        this.cases = new CaseWriting(transaction, writes, ids, settings.surrogateIds());
        this.summaries = new SummaryWriting(transaction, writes);
    }

    /** Returns false, and is to be rolled back, when an identifier or a link is not what was decided upon any more. */
    boolean write() {
        if (!upsertIdentifiers()) {
            return false;
        }
        summaries.write();
        deeds.removeLinks();
        upsertLinks();
        if (!holdLinks()) {
            return false;
        }
        people.write();
        people.renew();
        writeLater();
        createChanges();
        deeds.write();
        cases.write();
        createEvents();
        countEvents();
        people.checkMembership();
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
        rows.sort(Comparator.comparing(UpsertIdentifiers.Seen::key));
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
                        writes.at(),
                        writes.expiresAt().get(link.key())))
                .toList();
        run(new UpsertLinks(rows));
    }

    /** False: a link that was found expired was seen again meanwhile. */
    private boolean holdLinks() {
        if (writes.holds().isEmpty()) {
            return true;
        }
        List<HoldLinks.Hold> rows = new ArrayList<>();
        writes.holds().forEach((link, held) -> rows.add(hold(link, held)));
        return run(new HoldLinks(rows)).getFirst().stale() == 0;
    }

    private HoldLinks.Hold hold(Link.Key link, Optional<HeldLink> held) {
        return new HoldLinks.Hold(
                link.pair().left().canonical(),
                link.pair().right().canonical(),
                link.kind().name(),
                held.filter(why -> why.reason() == HeldReason.EXPIRED)
                        .map(why -> why.link().lastSeenAt())
                        .orElse(null),
                held.map(why -> why.reason().name()).orElse(null),
                held.map(why -> ids.of(why.witnessLeft())).orElse(null),
                held.map(why -> ids.of(why.witnessRight())).orElse(null),
                held.isPresent() ? writes.at() : null,
                held.map(why -> writes.at() + " " + why.reason()).orElse(Long.toString(writes.at())));
    }

    /** What waits for a decision off the stream, and what waited until now. */
    private void writeLater() {
        Writes.Later later = writes.later();
        if (!later.settled().isEmpty()) {
            run(new ClearPending(Rows.keys(later.settled())));
        }
        if (!later.deferred().isEmpty()) {
            run(new MarkPending(Rows.keys(later.deferred()), writes.at()));
        }
        if (!later.expired().isEmpty()) {
            List<ForgetExpiry.Expired> rows = later.expired().stream()
                    .map(link -> new ForgetExpiry.Expired(
                            link.pair().left().canonical(),
                            link.pair().right().canonical(),
                            link.kind().name()))
                    .toList();
            run(new ForgetExpiry(rows, writes.at()));
        }
    }

    private void createChanges() {
        List<CreateChanges.NewChange> rows = changes.rows(ids, writes.anchors());
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
                stored.event().alias() ? true : null,
                Rows.keys(stored.event().sightings().stream()
                        .map(IncomingEvent.Sighting::identifier)
                        .toList()),
                Rows.keys(stored.event().sightings().stream()
                        .filter(IncomingEvent.Sighting::authenticated)
                        .map(IncomingEvent.Sighting::identifier)
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
