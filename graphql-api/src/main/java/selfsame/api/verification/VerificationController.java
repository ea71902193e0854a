package selfsame.api.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.person.Identifier;
import selfsame.api.reading.GraphReader;
import selfsame.api.running.RunningProperties;
import selfsame.api.running.Runs;
import selfsame.api.security.ForStewards;
import selfsame.api.verification.VerificationView.DifferenceView;
import selfsame.cypher.read.FindIdentifiers;
import selfsame.verification.Verification;
import selfsame.verification.VerifyGraph;
import selfsame.wiring.PolicyInForce;

@Controller
class VerificationController {

    private static final String WHOLE_GRAPH = "whole graph";

    /** Who does not say since when asks what came of the one that he watched. */
    private static final Duration AGE_MAX = Duration.ofMinutes(1);

    private final VerifyGraph verifyGraph;
    private final PolicyInForce inForce;
    private final GraphReader graph;
    private final Runs<String, Verification> runs;

    VerificationController(
            VerifyGraph verifyGraph, PolicyInForce inForce, GraphReader graph, RunningProperties properties) {
        this.verifyGraph = verifyGraph;
        this.inForce = inForce;
        this.graph = graph;
        this.runs = new Runs<>("verification", properties);
    }

    @QueryMapping
    @ForStewards
    VerificationView verify(@Argument @Nullable OffsetDateTime since) {
        return new VerificationView(runs.startOrJoin(
                WHOLE_GRAPH,
                since == null ? Instant.now().minus(AGE_MAX) : since.toInstant(),
                progress -> verifyGraph.verify(inForce.get(), progress)));
    }

    @BatchMapping(typeName = "Difference")
    Map<DifferenceView, List<Identifier>> identifiers(List<DifferenceView> differences) {
        List<String> keys = differences.stream()
                .flatMap(difference -> difference.keys().stream())
                .sorted()
                .distinct()
                .toList();
        Map<String, Identifier> byKey = new HashMap<>();
        graph.read(new FindIdentifiers(keys, List.of()))
                .forEach(row -> byKey.put(row.key(), Identifier.of(row.identifier())));
        Map<DifferenceView, List<Identifier>> found = new LinkedHashMap<>();
        differences.forEach(difference -> found.put(
                difference,
                difference.keys().stream()
                        .map(byKey::get)
                        .filter(Objects::nonNull)
                        .toList()));
        return found;
    }
}
