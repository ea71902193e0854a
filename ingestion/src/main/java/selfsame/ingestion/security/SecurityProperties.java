package selfsame.ingestion.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * @param writeKeys the YAML file of write keys; read again when it changes
 * @param corsOrigins from which pages browsers may send, such as {@code https://shop.example}; none: from no page
 */
@ConfigurationProperties("selfsame.collector")
record SecurityProperties(
        @Nullable Resource writeKeys, @DefaultValue List<String> corsOrigins) {}
