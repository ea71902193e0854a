package selfsame.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.io.Resource;
import selfsame.policy.Policy;
import selfsame.store.Policies;

/** The rules in force, and where they come from. */
@Configuration(proxyBeanMethods = false)
public class PolicyConfiguration {

    /**
     * Starts with the file's policy.
     *
     * @param interval how often the graph is asked for a newer version
     * @throws selfsame.policy.PolicyInvalid naming every line that is wrong; the application does not start
     */
    @Bean
    PolicyInForce policyInForce(
            Driver driver,
            @Value("${selfsame.policy:classpath:policy.yaml}") Resource file,
            @Value("${selfsame.policy-interval:1s}") Duration interval)
            throws IOException {
        return new PolicyInForce(Policies.neo4j(driver), file.getContentAsString(UTF_8), interval);
    }

    /** The one in force when it is asked for, for what does not outlive a request. */
    @Bean
    @Scope("prototype")
    Policy policy(PolicyInForce inForce) {
        return inForce.get();
    }
}
