package selfsame.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The GraphQL API over the identity graph. */
@SpringBootApplication
public class ApiApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ApiApplication.class, arguments);
    }
}
