package selfsame.api.policy;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.error.Refusal;
import selfsame.api.security.ForAnalysts;
import selfsame.policy.PolicyText;
import selfsame.wiring.PolicyInForce;

@Controller
class PolicyController {

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
}
