package selfsame.api.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import selfsame.api.link.Link;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.person.Identifier;
import selfsame.api.person.Identifiers;
import selfsame.api.reading.GraphReader;
import selfsame.api.reading.Times;
import selfsame.cypher.link.FindLinks;
import selfsame.decision.HeldLink;
import selfsame.identity.PersonId;
import selfsame.resolution.Preview;
import selfsame.resolution.Preview.PreviewedPerson;

/** Shows previews: what is not stored is shown as it would be, with the ids of what is. */
@Component
class Previews {

    private static final int HELD_MAX = 200;

    private final GraphReader graph;
    private final Identifiers identifiers;

    Previews(GraphReader graph, Identifiers identifiers) {
        this.graph = graph;
        this.identifiers = identifiers;
    }

    PreviewView view(Preview preview) {
        return new PreviewView(
                preview.token(),
                preview.before().stream().map(Previews::person).toList(),
                preview.after().stream().map(Previews::person).toList(),
                links(preview.held().stream().limit(HELD_MAX).toList()),
                preview.held().size(),
                preview.moved());
    }

    private static PreviewView.Person person(PreviewedPerson person) {
        return new PreviewView.Person(
                person.id().toString(),
                person.formerIds().stream().map(PersonId::toString).toList(),
                person.identifiers().size(),
                Math.toIntExact(person.events()),
                person.identifiers().stream()
                        .map(selfsame.identity.Identifier::canonical)
                        .toList());
    }

    Page<Identifier> identifiers(PreviewView.Person person, PageRequest page) {
        List<String> keys = person.keys();
        int from = Math.clamp(page.after(Cursor::number, -1L) + 1, 0, keys.size());
        int to = Math.min(keys.size(), from + page.limit());
        Map<String, Identifier> views = identifiers.byKeys(keys.subList(from, to));
        List<Page.Item<Identifier>> items = new ArrayList<>();
        IntStream.range(from, to).forEach(place -> {
            Identifier view = views.get(keys.get(place));
            if (view != null) {
                items.add(new Page.Item<>(view, Cursor.at(place, "preview")));
            }
        });
        return Page.of(page, items);
    }

    /** A confirmation that is not written yet has no id of its own. */
    private List<Link> links(List<HeldLink> held) {
        Map<String, String> ids = new HashMap<>();
        graph.read(new FindLinks(held.stream()
                        .map(link -> new FindLinks.Ends(
                                link.link().pair().left().canonical(),
                                link.link().pair().right().canonical()))
                        .distinct()
                        .toList()))
                .forEach(row -> ids.put(place(row.left(), row.right(), row.kind()), row.id()));
        Map<String, Identifier> ends = identifiers.byKeys(held.stream()
                .flatMap(link -> Stream.of(
                        link.link().pair().left(), link.link().pair().right(), link.witnessLeft(), link.witnessRight()))
                .map(selfsame.identity.Identifier::canonical)
                .collect(Collectors.toSet()));
        return held.stream().map(link -> link(link, ids, ends)).toList();
    }

    private static Link link(HeldLink held, Map<String, String> ids, Map<String, Identifier> ends) {
        String left = held.link().pair().left().canonical();
        String right = held.link().pair().right().canonical();
        String kind = held.link().kind().name();
        return new Link(
                ids.getOrDefault(place(left, right, kind), "new"),
                end(left, ends),
                end(right, ends),
                kind,
                held.link().events(),
                Times.utc(held.link().firstSeenAt()),
                Times.utc(held.link().lastSeenAt()),
                held.reason().name(),
                List.of(
                        end(held.witnessLeft().canonical(), ends).id(),
                        end(held.witnessRight().canonical(), ends).id()));
    }

    private static Identifier end(String key, Map<String, Identifier> ends) {
        Identifier end = ends.get(key);
        if (end == null) {
            throw new IllegalStateException("an end of a held link is not stored");
        }
        return end;
    }

    private static String place(String left, String right, String kind) {
        return left + '\n' + right + '\n' + kind;
    }
}
