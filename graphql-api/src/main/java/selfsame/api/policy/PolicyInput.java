package selfsame.api.policy;

import java.util.stream.Collectors;
import selfsame.api.error.Refusal;
import selfsame.policy.Policy;
import selfsame.policy.PolicyInvalid;
import selfsame.wiring.PolicyReader;

/** A policy that a caller wrote. */
public final class PolicyInput {

    private static final int PROBLEMS_MAX = 20;

    private PolicyInput() {}

    /** @throws Refusal.BadRequest naming line and key of all that is wrong */
    public static Policy read(String yaml) {
        try {
            return PolicyReader.read(yaml);
        } catch (PolicyInvalid invalid) {
            throw new Refusal.BadRequest(invalid.problems().stream()
                    .limit(PROBLEMS_MAX)
                    .map(PolicyInvalid.Problem::toString)
                    .collect(Collectors.joining("; ", "No policy: ", ".")));
        }
    }
}
