package selfsame.api;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on free ports, for tests that start and stop it. */
record Application(ConfigurableApplicationContext context) implements AutoCloseable {

    /** @param keyPreamble text before the public key in its file */
    static Application start(String keyPreamble, String... properties) {
        String broker = Arrays.stream(properties)
                .filter(property -> property.startsWith("spring.kafka.bootstrap-servers="))
                .findFirst()
                .orElse("spring.kafka.bootstrap-servers=127.0.0.1:1");
        String[] all = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--management.server.port=0",
                                "--" + broker,
                                "--spring.security.oauth2.resourceserver.jwt.public-key-location="
                                        + Tokens.publicKeyFile(keyPreamble).toUri()),
                        Arrays.stream(properties)
                                .filter(property -> !property.equals(broker))
                                .map(property -> "--" + property))
                .toArray(String[]::new);
        return new Application(SpringApplication.run(ApiApplication.class, all));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
