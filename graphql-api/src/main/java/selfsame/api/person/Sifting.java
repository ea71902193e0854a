package selfsame.api.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import selfsame.api.error.Refusal;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.read.PagePeople;

/** Finds people by what they are like: looks at them one by one, newest first, and at no more than so many in a request. */
@Component
class Sifting {

    /** Looked at together. */
    private static final int CHUNK_SIZE = 500;

    private static final int LOOKED_AT_MAX = 5_000;

    private final GraphReader graph;
    private final Sieve sieve;

    Sifting(GraphReader graph, Sieve sieve) {
        this.graph = graph;
        this.sieve = sieve;
    }

    /** @throws Refusal.BadRequest when none was found among those looked at, though there are more; it says how to go on */
    Page<Person> newest(PageRequest page, PeopleFilter filter) {
        List<Person> found = new ArrayList<>();
        String place = page.beforeId();
        for (int lookedAt = 0; lookedAt < LOOKED_AT_MAX; lookedAt += CHUNK_SIZE) {
            List<Person> chunk = graph.read(new PagePeople(place, CHUNK_SIZE)).stream()
                    .map(row -> Person.of(row.person()))
                    .toList();
            found.addAll(passing(chunk, filter));
            if (found.size() > page.first() || chunk.size() < CHUNK_SIZE) {
                return Page.byId(page, found, person -> person, Person::id);
            }
            place = chunk.getLast().id();
        }
        return unfinished(page, found, new Cursor(place));
    }

    Page<Person> among(Page<Person> people, PeopleFilter filter) {
        Set<String> passing = sieve.passing(
                people.items().stream().map(item -> item.value().id()).toList(), filter);
        return new Page<>(
                people.items().stream()
                        .filter(item -> passing.contains(item.value().id()))
                        .toList(),
                people.hasPrevious(),
                people.hasNext());
    }

    private List<Person> passing(List<Person> people, PeopleFilter filter) {
        Set<String> passing = sieve.passing(people.stream().map(Person::id).toList(), filter);
        return people.stream().filter(person -> passing.contains(person.id())).toList();
    }

    /** The last one stands for the place where looking stopped. */
    private static Page<Person> unfinished(PageRequest page, List<Person> found, Cursor place) {
        if (found.isEmpty()) {
            throw new Refusal.BadRequest("None of the %d people that were looked at is so. To go on: after: \"%s\"."
                    .formatted(LOOKED_AT_MAX, place.encoded()));
        }
        List<Page.Item<Person>> items = new ArrayList<>();
        for (Person person : found) {
            boolean last = items.size() == found.size() - 1;
            items.add(new Page.Item<>(person, last ? place : new Cursor(person.id())));
        }
        return new Page<>(items, page.after().isPresent(), true);
    }
}
