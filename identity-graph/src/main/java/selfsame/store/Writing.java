package selfsame.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import selfsame.cypher.Answers;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.bundle.PutIdentifiers;
import selfsame.cypher.bundle.WriteDecision;
import selfsame.cypher.change.CreateChanges;
import selfsame.cypher.counter.CountEvents;
import selfsame.cypher.event.CreateEvents;
import selfsame.cypher.identifier.ClearPending;
import selfsame.cypher.identifier.FindOwners;
import selfsame.cypher.identifier.MarkGeneric;
import selfsame.cypher.identifier.MarkPending;
import selfsame.cypher.identifier.UpsertIdentifiers;
import selfsame.cypher.link.ForgetExpiry;
import selfsame.cypher.link.HoldLinks;
import selfsame.cypher.link.UpsertLinks;
import selfsame.cypher.outbox.AppendOutbox;
import selfsame.cypher.person.CheckMembership;
import selfsame.cypher.position.HoldLatches;
import selfsame.cypher.profile.ReadSummaries;
import selfsame.decision.HeldLink;
import selfsame.decision.HeldReason;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.Link;
import selfsame.identity.PersonId;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.Writes;
import selfsame.resolution.Writes.StoredEvent;

/** Writes what was decided: what was seen of identifiers, then all the rest. For one transaction. */
final class Writing {

    /** Members of the people who change; of more, each statement is sent by itself. */
    private static final int BUNDLED_MAX = 10_000;

    private final TransactionContext transaction;
    private final TransactionSettings settings;
    private final SurrogateIds ids;
    private final Writes writes;
    private final SortedSet<String> advanced;
    private final ChangeRows changes;
    private final PeopleRows people;
    private final DeedWriting deeds;
    private final SummaryRows summaries;

    /** @param advanced keys of the positions that were moved */
    Writing(
            TransactionContext transaction,
            TransactionSettings settings,
            SurrogateIds ids,
            Writes writes,
            SortedSet<String> advanced) {
        this.transaction = transaction;
        this.settings = settings;
        this.ids = ids;
        this.writes = writes;
        this.advanced = advanced;
        this.changes = new ChangeRows(writes, settings.surrogateIds());
        this.people = new PeopleRows(writes, changes, ids);
        this.deeds = new DeedWriting(transaction, ids, writes);
        this.summaries = new SummaryRows(writes);
    }

    /** Returns false, and is to be rolled back, when an identifier or a link is not what was decided upon any more. */
    boolean write() {
        Optional<List<ReadSummaries.Row>> remembered = putIdentifiers();
        if (remembered.isEmpty()) {
            return false;
        }
        deeds.removeLinks();
        WriteDecision writing = decision(remembered.get());
        Answers answers = run(writing);
        // A link that was found expired was seen again meanwhile.
        if (answers.of(writing.holds()).stream().anyMatch(row -> row.stale() > 0)) {
            return false;
        }
        requireMembership(answers.of(writing.joined()));
        requireMembership(answers.of(writing.moved()));
        deeds.write();
        return true;
    }

    private Answers run(WriteDecision writing) {
        int members = writes.people().people().stream()
                .mapToInt(person -> person.members().size())
                .sum();
        return members <= BUNDLED_MAX
                ? CypherRunner.run(transaction, writing)
                : CypherRunner.runEach(transaction, writing);
    }

    /** What they remember; empty when one is not what was decided upon any more. */
    private Optional<List<ReadSummaries.Row>> putIdentifiers() {
        if (writes.seen().isEmpty()) {
            return Optional.of(List.of());
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
        PutIdentifiers putting = new PutIdentifiers(
                new UpsertIdentifiers(rows),
                new FindOwners(expected.keySet().stream().sorted().toList()),
                summaries.toRead());
        Answers answers = CypherRunner.run(transaction, putting);
        return belongsAsSupposed(expected, answers.of(putting.owners()))
                ? Optional.of(answers.of(putting.summaries()))
                : Optional.empty();
    }

    /** Under the locks that the upsert took: nobody created or moved one of them meanwhile. */
    private boolean belongsAsSupposed(Map<String, @Nullable String> expected, List<FindOwners.Row> found) {
        Map<String, String> owners = new HashMap<>();
        found.forEach(row -> {
            ids.remember(row.key(), row.id());
            owners.put(row.key(), row.personId());
        });
        return expected.entrySet().stream()
                .allMatch(entry -> Objects.equals(owners.get(entry.getKey()), entry.getValue()));
    }

    private WriteDecision decision(List<ReadSummaries.Row> remembered) {
        UpsertLinks links = links();
        CaseRows cases = new CaseRows(writes, ids, settings.surrogateIds());
        Writes.Later later = writes.later();
        return new WriteDecision(
                summaries.toWrite(remembered),
                links,
                holds(),
                people.minted(),
                people.anchors(),
                people.joinings(),
                people.moves(),
                people.updated(),
                people.renewed(),
                people.expiries(),
                generic(),
                new ClearPending(Rows.keys(later.settled())),
                new MarkPending(Rows.keys(later.deferred()), writes.at()),
                expired(later),
                new CreateChanges(changes.rows(ids, writes.anchors())),
                cases.toOpen(),
                cases.perhapsToClose(),
                new CreateEvents(writes.events().stream().map(this::event).toList()),
                counts(),
                people.joined(),
                people.moved(),
                outbox(),
                new HoldLatches(List.copyOf(advanced)));
    }

    /** First of all: it gives new links their ids. */
    private UpsertLinks links() {
        return new UpsertLinks(writes.links().stream()
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
                .toList());
    }

    private HoldLinks holds() {
        List<HoldLinks.Hold> rows = new ArrayList<>();
        writes.holds().forEach((link, held) -> rows.add(hold(link, held)));
        return new HoldLinks(rows);
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

    private MarkGeneric generic() {
        List<MarkGeneric.Found> rows = new ArrayList<>();
        writes.generic()
                .forEach((identifier, is) ->
                        rows.add(new MarkGeneric.Found(identifier.canonical(), is ? writes.policyVersion() : null)));
        return new MarkGeneric(rows);
    }

    private ForgetExpiry expired(Writes.Later later) {
        return new ForgetExpiry(
                later.expired().stream()
                        .map(link -> new ForgetExpiry.Expired(
                                link.pair().left().canonical(),
                                link.pair().right().canonical(),
                                link.kind().name()))
                        .toList(),
                writes.at());
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

    private CountEvents counts() {
        return new CountEvents(writes.counts().stream()
                .map(count -> new CountEvents.Counted(
                        Positions.key(count.partition()) + '|' + count.source(),
                        Positions.key(count.partition()),
                        count.source(),
                        count.applied(),
                        count.duplicates(),
                        count.rejected()))
                .toList());
    }

    private AppendOutbox outbox() {
        return new AppendOutbox(new Announcements(writes, changes, ids)
                .byShard(settings.outboxShards()).entrySet().stream()
                        .map(shard -> new AppendOutbox.Entry(
                                settings.surrogateIds().get(), shard.getKey(), writes.at(), shard.getValue()))
                        .toList());
    }

    /** @throws IdentityException.PostconditionFailed when an identifier that joined or moved does not belong to exactly one person now */
    private static void requireMembership(List<CheckMembership.Row> broken) {
        if (!broken.isEmpty()) {
            throw new IdentityException.PostconditionFailed(
                    "%d identifiers would not belong to exactly one person, such as %s"
                            .formatted(
                                    broken.size(),
                                    Identifier.parse(broken.getFirst().key())));
        }
    }
}
