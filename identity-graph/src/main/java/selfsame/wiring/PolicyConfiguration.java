package selfsame.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import selfsame.policy.Policy;

/** The rules that this process starts with. */
@Configuration(proxyBeanMethods = false)
public class PolicyConfiguration {

    /** @throws selfsame.policy.PolicyInvalid naming every line that is wrong; the application does not start */
    @Bean
    Policy policy(@Value("${selfsame.policy:classpath:policy.yaml}") Resource policy) throws IOException {
        return PolicyReader.read(policy.getContentAsString(UTF_8));
    }
}
