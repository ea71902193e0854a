package selfsame.api.graph;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.asof.AsOf;
import selfsame.api.error.Refusal;
import selfsame.api.link.Link;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.paging.PageRequest;
import selfsame.api.person.Identifier;
import selfsame.api.person.IdentifierInput;
import selfsame.api.person.Identifiers;
import selfsame.api.person.People;
import selfsame.api.person.Person;
import selfsame.api.reading.GraphReader;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForAnalysts;
import selfsame.asof.Moment;
import selfsame.cypher.read.FindLinksAround;

@Controller
class GraphController {

    private final GraphReader reader;
    private final People people;
    private final Identifiers identifiers;
    private final Readings readings;
    private final PastGraphs pastGraphs;
    private final GraphProperties properties;

    GraphController(
            GraphReader reader,
            People people,
            Identifiers identifiers,
            Readings readings,
            PastGraphs pastGraphs,
            GraphProperties properties) {
        this.reader = reader;
        this.people = people;
        this.identifiers = identifiers;
        this.readings = readings;
        this.pastGraphs = pastGraphs;
        this.properties = properties;
    }

    @QueryMapping
    @ForAnalysts
    DataFetcherResult<Graph> graph(
            @Argument @Nullable String personId,
            @Argument @Nullable IdentifierInput identifier,
            @Argument @Nullable OffsetDateTime at,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument int limit,
            DataFetchingEnvironment environment) {
        if (limit < 1 || limit > properties.identifiersMax()) {
            throw new Refusal.BadRequest("limit is 1 to %d.".formatted(properties.identifiersMax()));
        }
        Optional<Moment> moment = AsOf.moment(at, knownAt);
        if (moment.isPresent()) {
            return pastGraphs.around(personId, identifier, moment.get(), limit);
        }
        if (personId != null && identifier == null) {
            return readings.read(environment, () -> aroundPerson(personId, limit));
        }
        if (identifier != null && personId == null) {
            return readings.read(environment, () -> aroundIdentifier(identifier, limit));
        }
        throw PastGraphs.notOne();
    }

    /** The person's own identifiers, then what evidence that was refused would add. */
    private Graph aroundPerson(String personId, int limit) {
        Person person = people.byId(personId).orElseThrow(() -> new Refusal.NotFound("No person answers to that id."));
        Page<Identifier> own = identifiers.of(new PageOf(person.id(), new PageRequest(limit, Optional.empty())));
        Neighbourhood drawn = new Neighbourhood(
                limit, own.items().stream().map(Page.Item::value).toList());
        if (drawn.grow(this::linksAt, link -> link.held() != null)) {
            drawn.grow(this::linksAt, link -> false);
        }
        return graph(drawn, own.hasNext());
    }

    private Graph aroundIdentifier(IdentifierInput identifier, int limit) {
        Identifier root =
                identifiers.find(identifier).orElseThrow(() -> new Refusal.NotFound("There is no such identifier."));
        Neighbourhood drawn = new Neighbourhood(limit, List.of(root));
        int steps = 0;
        while (steps < properties.stepsMax() && drawn.grow(this::linksAt, link -> true)) {
            steps++;
        }
        return graph(drawn, steps == properties.stepsMax());
    }

    private Graph graph(Neighbourhood drawn, boolean more) {
        List<String> ids = drawn.identifiers().stream().map(Identifier::id).toList();
        return new Graph(drawn.identifiers(), drawn.links(), people.owners(List.of(), ids), more || drawn.truncated());
    }

    private List<Link> linksAt(List<String> identifierIds) {
        return reader.read(new FindLinksAround(identifierIds, properties.linksMax())).stream()
                .map(row -> Link.of(row.link()))
                .toList();
    }
}
