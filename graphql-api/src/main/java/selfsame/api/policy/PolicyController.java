package selfsame.api.policy;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.error.Refusal;
import selfsame.api.security.ForAnalysts;
import selfsame.api.security.ForStewards;
import selfsame.api.security.Viewer;
import selfsame.policy.PolicyText;
import selfsame.wiring.PolicyInForce;

@Controller
class PolicyController {

    private static final int REASON_LENGTH_MAX = 2_000;

    private final PolicyInForce inForce;

    PolicyController(PolicyInForce inForce) {
        this.inForce = inForce;
    }

    @QueryMapping
    @ForAnalysts
    PolicyView policy(@Argument @Nullable Integer version) {
        PolicyText current = inForce.version().text();
        if (version == null || version == current.version()) {
            return PolicyView.of(current, true);
        }
        return inForce.version(version)
                .map(policy -> PolicyView.of(policy, false))
                .orElseThrow(() -> new Refusal.NotFound(
                        "There is no version %d; version %d is in force.".formatted(version, current.version())));
    }

    @MutationMapping
    @ForStewards
    PolicyView applyPolicy(@Argument String policy, @Argument String reason) {
        PolicyInput.read(policy);
        if (reason.isBlank() || reason.length() > REASON_LENGTH_MAX) {
            throw new Refusal.BadRequest("A reason has 1 to %d characters.".formatted(REASON_LENGTH_MAX));
        }
        try {
            return PolicyView.of(
                    inForce.apply(
                            policy, System.currentTimeMillis(), Viewer.current().name(), reason),
                    true);
        } catch (IllegalArgumentException refused) {
            throw new Refusal.BadRequest(String.valueOf(refused.getMessage()));
        }
    }

    /** Counted where it is asked for. */
    @SchemaMapping(typeName = "Policy")
    int peopleLeft(PolicyView policy) {
        return Math.clamp(inForce.outdated(policy.version()), 0, Integer.MAX_VALUE);
    }
}
