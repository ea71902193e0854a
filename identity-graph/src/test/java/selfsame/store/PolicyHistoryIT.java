package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import selfsame.policy.PolicyHistory;
import selfsame.policy.PolicyText;

class PolicyHistoryIT {

    @Test
    void theHighestVersionIsInForceAndNoLowerOneIsAdded() {
        PolicyHistory history = Policies.neo4j(Graph.emptied());
        PolicyText first = new PolicyText(1, "version: 1", 10, "file", Optional.empty());
        PolicyText second = new PolicyText(2, "version: 2", 20, "jane", Optional.of("kiosks"));

        assertThat(history.newest()).isEmpty();
        assertThat(history.add(first)).isTrue();
        assertThat(history.add(first)).isFalse();
        assertThat(history.add(second)).isTrue();
        assertThat(history.add(first)).isFalse();

        assertThat(history.newest()).contains(2);
        assertThat(history.version(1)).contains(first);
        assertThat(history.version(2)).contains(second);
        assertThat(history.version(3)).isEmpty();
    }
}
