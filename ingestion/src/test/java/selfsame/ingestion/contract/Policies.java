package selfsame.ingestion.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import selfsame.identity.Namespace;
import selfsame.policy.Ambiguous;
import selfsame.policy.Blocked;
import selfsame.policy.DecisionRules;
import selfsame.policy.MatchRules;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;

/** Policies for tests. */
public final class Policies {

    /** user_id (unique), email, phone, device_id, anonymous_id; "null" and runs of zeros name nobody. */
    public static final Policy POLICY = new Policy(
            1,
            List.of(
                    rule("user_id", true, Normaliser.TRIM),
                    rule("email", false, Normaliser.EMAIL),
                    rule("phone", false, Normaliser.PHONE),
                    rule("device_id", false, Normaliser.NONE),
                    rule("anonymous_id", false, Normaliser.NONE)),
            new Blocked(Set.of("null"), List.of(Pattern.compile("^[0-]*$"))),
            DecisionRules.DEFAULT,
            MatchRules.DEFAULT);

    private Policies() {}

    private static NamespaceRule rule(String namespace, boolean unique, Normaliser normaliser) {
        return new NamespaceRule(
                new Namespace(namespace),
                unique,
                unique ? 1 : 100,
                Ambiguous.NO,
                Optional.empty(),
                Optional.empty(),
                normaliser);
    }
}
