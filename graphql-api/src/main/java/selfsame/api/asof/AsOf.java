package selfsame.api.asof;

import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import selfsame.api.person.Identifier;
import selfsame.api.person.IdentifierInput;
import selfsame.api.person.Identifiers;
import selfsame.api.person.OwnersThen;
import selfsame.api.reading.GraphReader;
import selfsame.api.reading.Readings;
import selfsame.asof.Moment;
import selfsame.cypher.asof.FindAnchors;
import selfsame.cypher.asof.FindPolicy;
import selfsame.decision.Decided;
import selfsame.policy.Policy;
import selfsame.wiring.PolicyInForce;
import selfsame.wiring.PolicyReader;

/** Looks at the graph as it was. Thread-safe. */
@Component
public class AsOf {

    private final GraphReader graph;
    private final Identifiers identifiers;
    private final PolicyInForce policy;
    private final Readings readings;
    private final AsOfProperties bounds;

    AsOf(GraphReader graph, Identifiers identifiers, PolicyInForce policy, Readings readings, AsOfProperties bounds) {
        this.graph = graph;
        this.identifiers = identifiers;
        this.policy = policy;
        this.readings = readings;
        this.bounds = bounds;
    }

    /** Empty: now is asked for. */
    public static Optional<Moment> moment(@Nullable OffsetDateTime at, @Nullable OffsetDateTime knownAt) {
        if (at == null && knownAt == null) {
            return Optional.empty();
        }
        return Optional.of(new Moment(
                at == null ? Moment.ANY : at.toInstant().toEpochMilli(),
                knownAt == null
                        ? System.currentTimeMillis()
                        : knownAt.toInstant().toEpochMilli()));
    }

    /** The past around an identifier; empty when nobody ever used it. */
    public Optional<Around> around(IdentifierInput asked, Moment moment) {
        return identifiers.find(asked).map(root -> around(root, moment));
    }

    /** The past around the identifier that a person id is anchored at; empty when it was never given to anybody. */
    public Optional<Around> around(String personId, Moment moment) {
        return graph.read(new FindAnchors(List.of(personId))).stream()
                .findFirst()
                .flatMap(row -> Optional.ofNullable(
                        identifiers.byIds(List.of(row.identifierId())).get(row.identifierId())))
                .map(root -> around(root, moment));
    }

    /** An answer about the past, under which everything is asked of that past. */
    public static <T extends @Nullable Object> DataFetcherResult<T> inContext(
            DataFetcherResult<?> read, T data, @Nullable Past past) {
        GraphQLContext context = GraphQLContext.newContext().build();
        if (read.getLocalContext() instanceof GraphQLContext reading) {
            context.putAll(reading);
        }
        if (past != null) {
            context.put(OwnersThen.KEY, past);
        }
        return DataFetcherResult.<T>newResult().data(data).localContext(context).build();
    }

    /** @param past all of it is read in one transaction where people have to be decided */
    public record Around(Identifier root, Past past) {

        /** Empty: it had not been seen, or not been recorded. */
        public Optional<PersonThen> person() {
            return Optional.ofNullable(past.ownersOf(List.of(root.id())).get(root.id()));
        }
    }

    private Around around(Identifier root, Moment moment) {
        return new Around(
                root,
                moment.isOfEvents()
                        ? graph.inOneTransaction(() -> decided(root, moment))
                        : new RecordedPast(graph, bounds, new PeopleThen(graph, readings, moment)));
    }

    private Past decided(Identifier root, Moment moment) {
        PeopleThen people = new PeopleThen(graph, readings, moment);
        Policy rules = rules(moment);
        if (people.recordedOwners(List.of(root.id())).isEmpty()) {
            return new RecordedPast(graph, bounds, new PeopleThen(graph, readings, moment));
        }
        Tied tied = new Tying(graph, bounds, moment, rules).around(root);
        Decided decided = tied.decide(rules);
        return DecidedPast.of(tied, decided, people.decided(tied.shown(decided), rules));
    }

    private Policy rules(Moment moment) {
        return graph.read(new FindPolicy(moment.recordedBy())).stream()
                .max(Comparator.comparingInt(FindPolicy.Row::version))
                .map(row -> PolicyReader.read(row.text()).withVersion(row.version()))
                .orElseGet(policy);
    }
}
