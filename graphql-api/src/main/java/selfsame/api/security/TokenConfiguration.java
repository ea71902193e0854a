package selfsame.api.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How tokens are checked: by an issuer, which Boot sets up, or with one key from a file. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final String KEY_LOCATION = "spring.security.oauth2.resourceserver.jwt.public-key-location";

    @Bean
    @ConditionalOnProperty(KEY_LOCATION)
    JwtDecoder jwtDecoder(OAuth2ResourceServerProperties properties, Demo demo) {
        Resource location = properties.getJwt().getPublicKeyLocation();
        if (location == null) {
            throw new IllegalStateException(KEY_LOCATION + " is empty");
        }
        PublicKeyFile file = PublicKeyFile.read(location);
        if (file.isTheDemos() && !demo.demo()) {
            throw new IllegalStateException(
                    "The demo's key is refused outside the demo: anybody can sign tokens with it."
                            + " Set spring.security.oauth2.resourceserver.jwt.issuer-uri, or " + KEY_LOCATION
                            + " to a key of yours.");
        }
        return NimbusJwtDecoder.withPublicKey(file.key()).build();
    }
}
