package selfsame.api;

import org.neo4j.driver.Driver;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import selfsame.local.Backends;
import selfsame.wiring.GraphSchema;

/** What the application finds around it in tests: a migrated graph, and a key to check tokens with. */
@TestConfiguration(proxyBeanMethods = false)
class TestStack implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.neo4j.uri=" + Backends.shared().boltUri(),
                        "spring.neo4j.authentication.username="
                                + Backends.shared().user(),
                        "spring.neo4j.authentication.password="
                                + Backends.shared().password(),
                        "spring.security.oauth2.resourceserver.jwt.public-key-location="
                                + Tokens.publicKeyFile("").toUri())
                .applyTo(context);
    }

    @Bean
    InitializingBean migrated(Driver driver) {
        return () -> GraphSchema.migrate(driver);
    }
}
