package selfsame.api.sandbox;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.error.Refusal;
import selfsame.api.person.SpellingProperties;
import selfsame.api.policy.PolicyInput;
import selfsame.api.security.ForAnalysts;
import selfsame.normalisation.Normalisers;
import selfsame.policy.Policy;
import selfsame.wiring.PolicyInForce;

@Controller
class SandboxController {

    private final PolicyInForce inForce;
    private final SpellingProperties spelling;
    private final SandboxProperties properties;

    SandboxController(PolicyInForce inForce, SpellingProperties spelling, SandboxProperties properties) {
        this.inForce = inForce;
        this.spelling = spelling;
        this.properties = properties;
    }

    @QueryMapping
    @ForAnalysts
    List<SandboxResult> sandbox(
            @Argument @Nullable String policy, @Argument List<SandboxStep> steps, DataFetchingEnvironment environment) {
        if (steps.size() > properties.stepsMax()) {
            throw new Refusal.BadRequest("A sandbox takes at most %d steps.".formatted(properties.stepsMax()));
        }
        List<SandboxResult> results = told(policy == null ? inForce.get() : PolicyInput.read(policy), steps);
        if (AnswerSize.of(results, environment.getSelectionSet()) > properties.valuesMax()) {
            throw new Refusal.BadRequest(
                    "The answer could hold more than %d values. Ask for fewer steps, smaller pages or fewer fields."
                            .formatted(properties.valuesMax()));
        }
        return results;
    }

    private List<SandboxResult> told(Policy policy, List<SandboxStep> steps) {
        long startNanos = System.nanoTime();
        Telling telling = new Telling(policy, new Normalisers(policy, spelling.phoneRegion()), start(steps));
        List<SandboxResult> results = new ArrayList<>();
        for (SandboxStep step : steps) {
            World world = telling.tell(step);
            if (world.identifierCount() > properties.identifiersMax()) {
                throw new Refusal.BadRequest(
                        "A sandbox knows at most %d identifiers.".formatted(properties.identifiersMax()));
            }
            if (System.nanoTime() - startNanos > properties.timeMax().toNanos()) {
                throw new Refusal.BadRequest("The steps take too long to decide; tell a shorter story.");
            }
            results.add(world.result());
        }
        return results;
    }

    /** Now, or far enough before the first time that is told for every step to fit in between. */
    private static long start(List<SandboxStep> steps) {
        long first = steps.stream()
                .flatMap(step -> Stream.of(
                        step.advanceTo(),
                        step.event() == null ? null : step.event().occurredAt()))
                .filter(Objects::nonNull)
                .mapToLong(Telling::epochMs)
                .min()
                .orElse(Long.MAX_VALUE);
        return Math.min(first, System.currentTimeMillis()) - (steps.size() + 1) * Telling.TICK_MS;
    }
}
