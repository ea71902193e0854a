package selfsame.store;

import com.github.f4b6a3.uuid.UuidCreator;
import org.neo4j.driver.Driver;
import selfsame.policy.PolicyHistory;

/** Where the policy's versions are kept. */
public final class Policies {

    private Policies() {}

    /** Those in the graph that {@code driver} reaches, which must be migrated. */
    public static PolicyHistory neo4j(Driver driver) {
        return new Neo4jPolicyHistory(
                driver, () -> UuidCreator.getTimeOrderedEpoch().toString());
    }
}
