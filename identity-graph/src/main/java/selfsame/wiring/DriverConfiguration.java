package selfsame.wiring;

import org.neo4j.driver.Config;
import org.neo4j.driver.Logging;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the driver is told beside the properties. */
@Configuration(proxyBeanMethods = false)
public class DriverConfiguration {

    @Bean
    ConfigBuilderCustomizer driverLogging() {
        return DriverConfiguration::logBySlf4j;
    }

    /**
     * SLF4J is asked first whether anybody wants to read it. By itself the driver (6.1, its {@code SystemLogger}) makes a text of every
     * message that it sends, with all its parameters, and throws it away: during acts a tenth of a client's processor time.
     *
     * @return {@code config}
     */
    @SuppressWarnings("deprecation") // until the driver's own logging asks first
    public static Config.ConfigBuilder logBySlf4j(Config.ConfigBuilder config) {
        return config.withLogging(Logging.slf4j());
    }
}
