package selfsame.ingestion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import selfsame.wiring.DriverConfiguration;
import selfsame.wiring.PolicyConfiguration;

/** The collector and the resolver; either can be switched off, so that they run as processes of their own. */
@SpringBootApplication
@Import({DriverConfiguration.class, PolicyConfiguration.class})
public class IngestionApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IngestionApplication.class, arguments);
    }
}
