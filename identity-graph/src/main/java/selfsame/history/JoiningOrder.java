package selfsame.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.PersonId;

/**
 * In which order people join one that goes on: as the links of the forest reach them. So a merge of many is told as the same
 * sequence of merges of two, whatever ids were minted.
 */
final class JoiningOrder {

    private final Map<Identifier, PersonId> before;
    private final List<Link> forest;

    /** @param forest the links that join people, in the order in which they were taken */
    JoiningOrder(Map<Identifier, PersonId> before, List<Link> forest) {
        this.before = before;
        this.forest = forest;
    }

    /** Orders the origins of a person's members; those that no link reaches come last, by id. */
    Comparator<PersonId> around(PersonId survivor) {
        Map<Object, Part> parts = new HashMap<>();
        Part going = parts.computeIfAbsent(survivor, Part::new);
        for (Link link : forest) {
            Part left =
                    parts.computeIfAbsent(node(link.pair().left()), Part::new).whole();
            Part right =
                    parts.computeIfAbsent(node(link.pair().right()), Part::new).whole();
            if (left != right) {
                if (right == going.whole()) {
                    right.take(left);
                } else {
                    left.take(right);
                }
            }
        }
        Map<PersonId, Integer> places = new HashMap<>();
        going.whole().people.forEach(person -> places.putIfAbsent(person, places.size()));
        return Comparator.comparingInt((PersonId person) -> places.getOrDefault(person, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Its person; itself where it is new. */
    private Object node(Identifier identifier) {
        PersonId owner = before.get(identifier);
        return owner == null ? identifier : owner;
    }

    /** People in the order in which they were joined. */
    private static final class Part {

        private final List<PersonId> people = new ArrayList<>(1);
        private @Nullable Part takenBy;

        Part(Object node) {
            if (node instanceof PersonId person) {
                people.add(person);
            }
        }

        Part whole() {
            Part whole = this;
            while (whole.takenBy != null) {
                whole = whole.takenBy;
            }
            return whole;
        }

        void take(Part other) {
            people.addAll(other.people);
            other.takenBy = this;
        }
    }
}
