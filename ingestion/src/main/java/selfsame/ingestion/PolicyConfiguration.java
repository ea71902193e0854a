package selfsame.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import selfsame.policy.Policy;
import selfsame.wiring.PolicyReader;

/** The rules that this process starts with. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    /** @throws selfsame.policy.PolicyInvalid naming every line that is wrong; the application does not start */
    @Bean
    Policy policy(@Value("${selfsame.policy:classpath:policy.yaml}") Resource policy) throws IOException {
        return PolicyReader.read(policy.getContentAsString(UTF_8));
    }
}
