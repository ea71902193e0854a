package selfsame.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a free port, over a real Neo4j. The broker is away: queries must not mind. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "server.address=127.0.0.1",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "selfsame.api.reading.wait-max=400ms"
        })
@Import(TestStack.class)
@ContextConfiguration(initializers = TestStack.class)
@interface ApiTest {}
