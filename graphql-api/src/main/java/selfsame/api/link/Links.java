package selfsame.api.link;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.read.FindLinks;
import selfsame.cypher.read.PageHeldLinks;

/** Looks links up, many at once. */
@Component
public class Links {

    private final GraphReader graph;

    Links(GraphReader graph, Batches batches) {
        this.graph = graph;
        batches.add("linkById", this::byIds);
    }

    Page<Link> held(List<String> reasons, PageRequest page) {
        var rows = graph.read(new PageHeldLinks(reasons, page.beforeId(), page.limit()));
        return Page.byId(page, rows, row -> Link.of(row.link()), Link::id);
    }

    /** Those that exist. */
    public Map<String, Link> byIds(Collection<String> ids) {
        return graph.read(new FindLinks(List.copyOf(ids))).stream()
                .map(row -> Link.of(row.link()))
                .collect(toMap(Link::id, link -> link));
    }
}
