package selfsame.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import selfsame.segment.Segments;

/** The segments, as their file says. */
@Configuration(proxyBeanMethods = false)
public class SegmentsConfiguration {

    /** @throws selfsame.policy.PolicyInvalid naming every line that is wrong; the application does not start */
    @Bean
    Segments segments(@Value("${selfsame.segments:classpath:segments.yaml}") Resource file) throws IOException {
        return SegmentsReader.read(file.getContentAsString(UTF_8));
    }
}
