package selfsame.api.person;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import selfsame.api.error.Refusal;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.security.Viewer;

/** Finds people by exactly what somebody may hold in his hand: an id, a value, a namespace and a value. */
@Component
class Search {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final People people;
    private final Namespaces namespaces;

    Search(People people, Namespaces namespaces) {
        this.people = people;
        this.namespaces = namespaces;
    }

    /** @throws Refusal.Forbidden when the text may be a value and the role may not see values */
    Page<Person> find(String text, PageRequest page) {
        boolean id = ID.matcher(text).matches();
        if (!id && !Viewer.current().seesPersonalData()) {
            throw new Refusal.Forbidden("Searching by value is for roles that see values; search by id.");
        }
        Set<Person> found = new TreeSet<>(Comparator.comparing(Person::id).reversed());
        if (id) {
            people.byId(text.toLowerCase(Locale.ROOT)).ifPresent(found::add);
        }
        found.addAll(owners(text, id));
        List<Person> rest = found.stream()
                .filter(person -> person.id().compareTo(page.beforeId()) < 0)
                .toList();
        return Page.byId(page, rest, person -> person, Person::id);
    }

    private List<Person> owners(String text, boolean id) {
        Set<String> keys = Viewer.current().seesPersonalData() ? namespaces.keys(text) : Set.of();
        return people.owners(keys, id ? List.of(text.toLowerCase(Locale.ROOT)) : List.of());
    }
}
