package selfsame.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Config;

class DriverConfigurationTests {

    @Test
    void aMessageThatNobodyReadsIsNoText() {
        AtomicInteger texts = new AtomicInteger();
        Object message = new Object() {
            @Override
            public String toString() {
                texts.incrementAndGet();
                return "a message";
            }
        };

        var config = DriverConfiguration.logBySlf4j(Config.builder()).build();
        logged(config, message);
        assertThat(texts).hasValue(0);

        // What this is for: once the driver does so by itself, it can go.
        logged(Config.builder().build(), message);
        assertThat(texts).hasValue(1);
    }

    @SuppressWarnings("deprecation")
    private static void logged(Config config, Object message) {
        config.logging().getLog("tests").debug("C: %s", message);
    }
}
