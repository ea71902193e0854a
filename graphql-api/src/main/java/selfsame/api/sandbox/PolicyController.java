package selfsame.api.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.error.Refusal;
import selfsame.api.security.ForAnalysts;
import selfsame.policy.Policy;

@Controller
class PolicyController {

    /** @param text as it stood in its file when this process started */
    public record PolicyText(int version, String text) {}

    private final PolicyText inForce;

    PolicyController(Policy policy, @Value("${selfsame.policy:classpath:policy.yaml}") Resource text)
            throws IOException {
        inForce = new PolicyText(policy.version(), text.getContentAsString(UTF_8));
    }

    @QueryMapping
    @ForAnalysts
    PolicyText policy(@Argument @Nullable Integer version) {
        if (version != null && version != inForce.version()) {
            throw new Refusal.NotFound("Only version %d is in force.".formatted(inForce.version()));
        }
        return inForce;
    }
}
