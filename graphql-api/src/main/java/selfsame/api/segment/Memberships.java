package selfsame.api.segment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.person.Person;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.api.reading.Times;
import selfsame.cypher.read.FindPeople;
import selfsame.cypher.segment.CountMembers;
import selfsame.cypher.segment.FindMemberships;
import selfsame.cypher.segment.PageMembers;

/** Reads who is in which segment, many at once. */
@Component
class Memberships {

    private final GraphReader graph;

    Memberships(GraphReader graph, Batches batches) {
        this.graph = graph;
        batches.add("memberCounts", this::counts);
        batches.add("members", this::members);
        batches.add("memberships", this::of);
    }

    private Map<String, Long> counts(Collection<String> segments) {
        return graph.read(new CountMembers(List.copyOf(segments))).stream()
                .collect(toMap(CountMembers.Row::segment, CountMembers.Row::members));
    }

    private Map<String, List<MembershipView>> of(Collection<String> personIds) {
        return graph.read(new FindMemberships(List.copyOf(personIds))).stream()
                .collect(groupingBy(
                        FindMemberships.Row::personId,
                        mapping(row -> new MembershipView(row.segment(), Times.utc(row.since())), toList())));
    }

    /** Somebody who went up in another one since he was looked at is left out. */
    private Map<PageOf, Page<Person>> members(Collection<PageOf> asks) {
        Map<PageOf, List<PageMembers.Row>> rows = new LinkedHashMap<>();
        for (PageOf ask : asks) {
            String after = ask.page().after(Cursor::id, "");
            rows.put(ask, graph.read(new PageMembers(ask.id(), after, ask.page().limit())));
        }
        Map<String, Person> people = people(rows.values());
        Map<PageOf, Page<Person>> pages = new HashMap<>();
        rows.forEach((ask, members) -> {
            List<Page.Item<Person>> items = new ArrayList<>();
            for (PageMembers.Row member : members) {
                Person person = people.get(member.personId());
                if (person != null) {
                    items.add(new Page.Item<>(person, new Cursor(member.personId())));
                }
            }
            pages.put(ask, Page.of(ask.page(), items));
        });
        return pages;
    }

    private Map<String, Person> people(Collection<List<PageMembers.Row>> members) {
        List<String> ids = members.stream()
                .flatMap(List::stream)
                .map(PageMembers.Row::personId)
                .distinct()
                .toList();
        Map<String, Person> people = new HashMap<>();
        graph.read(new FindPeople(ids)).forEach(row -> people.put(row.asked(), Person.of(row.person())));
        people.entrySet()
                .removeIf(entry -> !entry.getKey().equals(entry.getValue().id()));
        return people;
    }
}
