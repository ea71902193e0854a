package selfsame.ingestion.activation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.Statement;
import selfsame.cypher.outbox.AppendOutbox;
import selfsame.cypher.segment.DeleteStandings;
import selfsame.cypher.segment.EnterSegments;
import selfsame.cypher.segment.FindFormerStandings;
import selfsame.cypher.segment.FindMemberships;
import selfsame.cypher.segment.FindOrigins;
import selfsame.cypher.segment.LeaveSegments;
import selfsame.cypher.segment.LockStandings;
import selfsame.cypher.segment.SaveStandings;
import selfsame.policy.Policy;
import selfsame.profile.Profile;
import selfsame.segment.Segments;
import selfsame.store.ProfileReading;

/** One transaction of {@link LookAtPeople}: locks, reads, compares, writes. */
final class Look {

    /** What decides how people stand. */
    record Rules(Policy policy, Segments segments, int outboxShards) {}

    private final SimpleQueryRunner transaction;
    private final Rules rules;
    private final long now;
    private final Announcements announcements;
    private final Map<String, List<String>> memberships = new HashMap<>();
    private final Map<String, List<FindFormerStandings.Row>> formers = new HashMap<>();
    private final Map<String, List<Standing.Told>> told = new HashMap<>();
    private final List<SaveStandings.Standing> standings = new ArrayList<>();
    private final List<EnterSegments.Entry> entered = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();

    Look(SimpleQueryRunner transaction, Rules rules, long now) {
        this.transaction = transaction;
        this.rules = rules;
        this.now = now;
        this.announcements = new Announcements(rules.outboxShards(), now);
    }

    /** @param gone ids that nobody answers to any more */
    void at(SortedMap<String, Because> people, List<String> gone) {
        at(people, run(new LockStandings(List.copyOf(people.keySet()))), gone);
    }

    /** All that follows the lock, as if {@code people} stood somehow and each entered a segment. */
    void rehearse(SortedMap<String, Because> people) {
        people.forEach((id, because) -> happened(id, 1, because, new Happening.Entered("nobody's")));
        at(
                people,
                people.keySet().stream()
                        .map(id -> new LockStandings.Row(id, 1, List.of(), List.of(), false))
                        .toList(),
                List.of());
    }

    private void at(SortedMap<String, Because> people, List<LockStandings.Row> locked, List<String> gone) {
        List<String> ids = List.copyOf(people.keySet());
        read(ids, locked, gone);
        Map<String, Profile> profiles = new ProfileReading(this::run, rules::policy).profiles(ids, now);
        for (LockStandings.Row before : locked) {
            Profile profile = profiles.get(before.personId());
            Because because = people.get(before.personId());
            if (profile != null && because != null) {
                look(before, profile, because);
            }
        }
        gone.forEach(id -> forget(id, "", now, Because.EVENT));
        write();
    }

    private void read(List<String> ids, List<LockStandings.Row> locked, List<String> gone) {
        List<String> everybody = new ArrayList<>(ids);
        everybody.addAll(gone);
        for (FindFormerStandings.Row former : run(new FindFormerStandings(ids))) {
            formers.computeIfAbsent(former.personId(), _ -> new ArrayList<>()).add(former);
            everybody.add(former.formerId());
        }
        run(new FindMemberships(everybody))
                .forEach(row -> memberships
                        .computeIfAbsent(row.personId(), _ -> new ArrayList<>())
                        .add(row.segment()));
        List<String> fresh = locked.stream()
                .filter(LockStandings.Row::fresh)
                .map(LockStandings.Row::personId)
                .toList();
        runWith(fresh, FindOrigins::new)
                .forEach(origin -> told.computeIfAbsent(origin.personId(), _ -> new ArrayList<>())
                        .addAll(told(origin.announced())));
    }

    private void look(LockStandings.Row row, Profile profile, Because because) {
        String id = row.personId();
        long version = row.version() + 1;
        List<Standing> others = new ArrayList<>();
        others.add(new Standing(new TreeSet<>(), told.getOrDefault(id, List.of()), new TreeSet<>()));
        for (FindFormerStandings.Row former : formers.getOrDefault(id, List.of())) {
            others.add(standing(former.formerId(), former.announced(), former.granted()));
            forget(former.formerId(), id, version, because);
        }
        Standing before = standing(id, row.announced(), row.granted()).joined(others);
        Standing.Next next =
                before.next(profile, rules.segments(), rules.policy().profile().intent(), now);
        for (Happening happening : next.happenings()) {
            happened(id, version, because, happening);
        }
        standings.add(new SaveStandings.Standing(
                id,
                version,
                next.dueAt().isPresent() ? next.dueAt().getAsLong() : null,
                next.standing().abandoned().stream()
                        .map(Standing.Told::toString)
                        .toList(),
                List.copyOf(next.standing().granted()),
                now));
    }

    private void happened(String id, long version, Because because, Happening happening) {
        announcements.tell(id, version, because, happening);
        if (happening instanceof Happening.Entered(String segment)) {
            entered.add(new EnterSegments.Entry(key(segment, id), segment, id, now));
        } else if (happening instanceof Happening.Left(String segment)) {
            left.add(key(segment, id));
        }
    }

    /** Somebody who went up in {@code survivor}, or is gone. */
    private void forget(String id, String survivor, long version, Because because) {
        for (String segment : memberships.getOrDefault(id, List.of())) {
            announcements.leftFor(id, survivor, version, because, segment);
            left.add(key(segment, id));
        }
        forgotten.add(id);
    }

    /** The outbox first: Neo4j plans the others anew once something is written, and so they are as they were rehearsed. */
    private void write() {
        runWith(announcements.entries(), AppendOutbox::new);
        runWith(standings, SaveStandings::new);
        runWith(entered, EnterSegments::new);
        runWith(left, LeaveSegments::new);
        runWith(forgotten, DeleteStandings::new);
    }

    private Standing standing(String id, @Nullable List<String> announced, @Nullable List<String> granted) {
        return new Standing(
                new TreeSet<>(memberships.getOrDefault(id, List.of())),
                announced == null ? List.of() : told(announced),
                granted == null ? new TreeSet<>() : new TreeSet<>(granted));
    }

    private static List<Standing.Told> told(List<String> announced) {
        return announced.stream().map(Standing.Told::parse).toList();
    }

    private static String key(String segment, String id) {
        return segment + '|' + id;
    }

    /** Neo4j makes a plan of its own for an empty list. */
    private <E, R extends Record> List<R> runWith(List<E> list, Function<List<E>, Statement<R>> statement) {
        return list.isEmpty() ? List.of() : run(statement.apply(list));
    }

    private <R extends Record> List<R> run(Statement<R> statement) {
        return CypherRunner.run(transaction, statement);
    }
}
