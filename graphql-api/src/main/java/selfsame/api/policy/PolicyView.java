package selfsame.api.policy;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.Times;
import selfsame.policy.PolicyText;

/** A version of the policy as the schema shows it. */
public record PolicyView(
        int version,
        String text,
        boolean inForce,
        @Nullable OffsetDateTime appliedAt,
        @Nullable String actor,
        @Nullable String reason) {

    static PolicyView of(PolicyText policy, boolean inForce) {
        boolean stored = policy.appliedAt() > 0;
        return new PolicyView(
                policy.version(),
                policy.text(),
                inForce,
                stored ? Times.utc(policy.appliedAt()) : null,
                stored ? policy.actor() : null,
                policy.reason().orElse(null));
    }
}
