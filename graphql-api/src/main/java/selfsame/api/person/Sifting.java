package selfsame.api.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import selfsame.api.error.Refusal;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.read.PagePeople;
import selfsame.cypher.segment.FindMemberships;
import selfsame.cypher.segment.PagePeopleOfSegment;
import selfsame.segment.Segments;

/**
 * Finds people by what they are like. Those of a segment are read in the order of an index; profiles are looked at one by one, newest first,
 * and at no more than so many in a request; then the page ends early, perhaps with nobody on it, and says where to go on.
 */
@Component
class Sifting {

    /** Looked at together. */
    private static final int CHUNK_SIZE = 500;

    private static final int LOOKED_AT_MAX = 5_000;

    private final GraphReader graph;
    private final Sieve sieve;
    private final Segments segments;

    Sifting(GraphReader graph, Sieve sieve, Segments segments) {
        this.graph = graph;
        this.sieve = sieve;
        this.segments = segments;
    }

    Page<Person> newest(PageRequest page, PeopleFilter filter) {
        requireDeclared(filter);
        if (!filter.isOfProfile()) {
            return Page.byId(page, chunk(filter, page.beforeId(), page.limit()), person -> person, Person::id);
        }
        List<Person> found = new ArrayList<>();
        String place = page.beforeId();
        for (int lookedAt = 0; lookedAt < LOOKED_AT_MAX; lookedAt += CHUNK_SIZE) {
            List<Person> chunk = chunk(filter, place, CHUNK_SIZE);
            found.addAll(passing(chunk, filter));
            if (found.size() > page.first() || chunk.size() < CHUNK_SIZE) {
                return Page.byId(page, found, person -> person, Person::id);
            }
            place = chunk.getLast().id();
        }
        return Page.unfinished(
                page,
                found.stream()
                        .map(person -> new Page.Item<>(person, new Cursor(person.id())))
                        .toList(),
                new Cursor(place));
    }

    Page<Person> among(Page<Person> people, PeopleFilter filter) {
        requireDeclared(filter);
        List<Person> found = people.items().stream().map(Page.Item::value).toList();
        List<Person> passing = passing(members(found, filter), filter);
        return new Page<>(
                people.items().stream()
                        .filter(item -> passing.contains(item.value()))
                        .toList(),
                people.hasPrevious(),
                people.hasNext());
    }

    private List<Person> chunk(PeopleFilter filter, String before, int limit) {
        return filter.segment() == null
                ? graph.read(new PagePeople(before, limit)).stream()
                        .map(row -> Person.of(row.person()))
                        .toList()
                : graph.read(new PagePeopleOfSegment(filter.segment(), before, limit)).stream()
                        .map(row -> Person.of(row.person()))
                        .toList();
    }

    private List<Person> members(List<Person> people, PeopleFilter filter) {
        if (filter.segment() == null) {
            return people;
        }
        Set<String> members = graph
                .read(new FindMemberships(people.stream().map(Person::id).toList()))
                .stream()
                .filter(row -> row.segment().equals(filter.segment()))
                .map(FindMemberships.Row::personId)
                .collect(Collectors.toSet());
        return people.stream().filter(person -> members.contains(person.id())).toList();
    }

    private List<Person> passing(List<Person> people, PeopleFilter filter) {
        if (!filter.isOfProfile()) {
            return people;
        }
        Set<String> passing = sieve.passing(people.stream().map(Person::id).toList(), filter);
        return people.stream().filter(person -> passing.contains(person.id())).toList();
    }

    private void requireDeclared(PeopleFilter filter) {
        if (filter.segment() != null
                && segments.all().stream().noneMatch(one -> one.name().equals(filter.segment()))) {
            throw new Refusal.BadRequest("No segment is called so. The query segments names them.");
        }
    }
}
