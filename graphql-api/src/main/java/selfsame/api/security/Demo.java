package selfsame.api.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param demo this is the demo: its keys are accepted, and GraphiQL is served */
@ConfigurationProperties("selfsame")
record Demo(@DefaultValue("false") boolean demo) {}
