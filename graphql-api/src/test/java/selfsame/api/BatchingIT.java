package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class BatchingIT {

    private static final String QUERY = """
            query($people: Int!) { people(first: $people) { edges { node {
                formerIds { edges { node } }
                identifiers(first: 5) { edges { node { id person { id } } } }
                trail(first: 5) { edges { node { id identifiers { id } } } }
                history(first: 5) { edges { node { id survivor { id } moved(first: 5) { edges { node { id } } } } } }
                profile { eventCount traits { name value } riskFlags { name } cohesion }
                segments { segment }
                freshness { lagMs } } } } }""";

    @Autowired
    private Driver driver;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @BeforeEach
    void fiftyPeople() {
        World world = World.empty(driver);
        for (int n = 0; n < 50; n++) {
            world.identifier(1_000 + 2 * n, n + 1, "user_id", "u" + n)
                    .identifier(1_001 + 2 * n, n + 1, "cookie", "c" + n)
                    .event("web/e" + n, "page_viewed", n, 1_000 + 2 * n, 1_001 + 2 * n);
        }
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheNumberOfPeople() {
        long one = statementsOf(1);
        long fifty = statementsOf(50);

        assertThat(fifty).isEqualTo(one).isLessThanOrEqualTo(14);
    }

    private long statementsOf(int people) {
        long before = statements();
        var data = Api.as(port, "app").data(QUERY, Map.of("people", people));
        assertThat(data.at("/people/edges")).hasSize(people);
        return statements() - before;
    }

    private long statements() {
        return meters.find("selfsame.api.statement").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
