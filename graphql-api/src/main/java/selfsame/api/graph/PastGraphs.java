package selfsame.api.graph;

import graphql.execution.DataFetcherResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import selfsame.api.asof.AsOf;
import selfsame.api.asof.Past;
import selfsame.api.asof.PersonThen;
import selfsame.api.error.Refusal;
import selfsame.api.person.Identifier;
import selfsame.api.person.IdentifierInput;
import selfsame.asof.Moment;

/** Draws the graph as it was, in the same way as it is drawn now. */
@Component
class PastGraphs {

    private final AsOf asOf;
    private final GraphProperties properties;

    PastGraphs(AsOf asOf, GraphProperties properties) {
        this.asOf = asOf;
        this.properties = properties;
    }

    static Refusal notOne() {
        return new Refusal.BadRequest("Give personId or identifier, one of them.");
    }

    DataFetcherResult<Graph> around(
            @Nullable String personId, @Nullable IdentifierInput identifier, Moment moment, int limit) {
        if (personId != null && identifier == null) {
            AsOf.Around around = asOf.around(personId, moment)
                    .orElseThrow(() -> new Refusal.NotFound("No person answers to that id."));
            return answer(ofPerson(around, limit), around.past());
        }
        if (identifier != null && personId == null) {
            AsOf.Around around = asOf.around(identifier, moment)
                    .orElseThrow(() -> new Refusal.NotFound("There is no such identifier."));
            return answer(ofIdentifier(around, limit), around.past());
        }
        throw notOne();
    }

    private static DataFetcherResult<Graph> answer(Graph graph, Past past) {
        return AsOf.inContext(DataFetcherResult.newResult().build(), graph, past);
    }

    private static Graph ofPerson(AsOf.Around around, int limit) {
        PersonThen person = personThen(around);
        List<Identifier> own = person.members().stream().limit(limit).toList();
        Neighbourhood drawn = new Neighbourhood(limit, own);
        if (drawn.grow(around.past()::linksAt, link -> link.held() != null)) {
            drawn.grow(around.past()::linksAt, link -> false);
        }
        return graph(drawn, around.past(), own.size() < person.members().size());
    }

    private Graph ofIdentifier(AsOf.Around around, int limit) {
        personThen(around);
        Neighbourhood drawn = new Neighbourhood(limit, List.of(around.root()));
        int steps = 0;
        while (steps < properties.stepsMax() && drawn.grow(around.past()::linksAt, link -> true)) {
            steps++;
        }
        return graph(drawn, around.past(), steps == properties.stepsMax());
    }

    private static PersonThen personThen(AsOf.Around around) {
        return around.person()
                .orElseThrow(() -> new Refusal.NotFound("It was not there yet, or nothing was known of it."));
    }

    private static Graph graph(Neighbourhood drawn, Past past, boolean more) {
        List<String> ids = drawn.identifiers().stream().map(Identifier::id).toList();
        List<PersonThen> people =
                past.ownersOf(ids).values().stream().distinct().toList();
        return new Graph(drawn.identifiers(), drawn.links(), people, more || drawn.truncated());
    }
}
