package selfsame.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import selfsame.wiring.DriverConfiguration;
import selfsame.wiring.IdentityGraphConfiguration;
import selfsame.wiring.PolicyConfiguration;
import selfsame.wiring.SegmentsConfiguration;
import selfsame.wiring.WholeGraphConfiguration;

/** The GraphQL API over the identity graph. */
@SpringBootApplication
@Import({
    DriverConfiguration.class,
    PolicyConfiguration.class,
    SegmentsConfiguration.class,
    IdentityGraphConfiguration.class,
    WholeGraphConfiguration.class
})
@ConfigurationPropertiesScan
public class ApiApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ApiApplication.class, arguments);
    }
}
