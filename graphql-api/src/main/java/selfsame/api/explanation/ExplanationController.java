package selfsame.api.explanation;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.error.Refusal;
import selfsame.api.person.IdentifierInput;
import selfsame.api.person.Identifiers;
import selfsame.api.reading.GraphReader;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForAnalysts;
import selfsame.identity.Identifier;

/** Both questions have one answer; each is asked by who expects the one or the other. */
@Controller
class ExplanationController {

    private final Explaining explaining;
    private final Identifiers identifiers;
    private final GraphReader graph;
    private final Readings readings;

    ExplanationController(Explaining explaining, Identifiers identifiers, GraphReader graph, Readings readings) {
        this.explaining = explaining;
        this.identifiers = identifiers;
        this.graph = graph;
        this.readings = readings;
    }

    @QueryMapping
    @ForAnalysts
    DataFetcherResult<Explanation> why(
            @Argument IdentifierInput a, @Argument IdentifierInput b, DataFetchingEnvironment environment) {
        return explain(a, b, environment);
    }

    @QueryMapping
    @ForAnalysts
    DataFetcherResult<Explanation> whyNot(
            @Argument IdentifierInput a, @Argument IdentifierInput b, DataFetchingEnvironment environment) {
        return explain(a, b, environment);
    }

    private DataFetcherResult<Explanation> explain(
            IdentifierInput a, IdentifierInput b, DataFetchingEnvironment environment) {
        boolean supposing = environment.getSelectionSet().containsAnyOf("wouldJoin", "guardrails");
        return readings.read(
                environment,
                () -> graph.inOneTransaction(
                        () -> explaining.explain(new Explaining.Question(known(a, "a"), known(b, "b"), supposing))));
    }

    private Identifier known(IdentifierInput asked, String argument) {
        return identifiers
                .find(asked)
                .map(found -> Identifier.of(found.namespace(), found.value()))
                .orElseThrow(() -> new Refusal.NotFound("There is no such identifier as %s.".formatted(argument)));
    }
}
