package selfsame.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;

/** Who gets in: bearer tokens at {@code /graphql}, anybody at GraphiQL's page in the demo, nobody anywhere else. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] GRAPHIQL = {"/graphiql", "/graphiql/**", "/webjars/**"};

    @Bean
    static RoleHierarchy roleHierarchy() {
        return Roles.HIERARCHY;
    }

    /** Authentication and authorisation are measured, the filters of the chain one by one are not; {@code http.server.requests} has the whole. */
    @Bean
    SecurityObservationSettings observed() {
        return SecurityObservationSettings.withDefaults()
                .shouldObserveRequests(false)
                .build();
    }

    @Bean
    JwtAuthenticationConverter jwtAuthenticationConverter() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(Roles.fromClaim());
        return converter;
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Demo demo, Problems problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies, no sessions
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                            .permitAll(); // only on the management port
                    requests.requestMatchers(SecurityConfiguration::opensWebSocket)
                            .permitAll(); // connection_init authenticates
                    if (demo.demo()) {
                        requests.requestMatchers(HttpMethod.GET, GRAPHIQL).permitAll();
                    }
                    requests.requestMatchers("/graphql")
                            .authenticated()
                            .anyRequest()
                            .denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    ConnectionAuthentication connectionAuthentication(JwtDecoder decoder, JwtAuthenticationConverter converter) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(converter);
        return new ConnectionAuthentication(provider::authenticate);
    }

    private static boolean opensWebSocket(HttpServletRequest request) {
        String upgrade = request.getHeader(HttpHeaders.UPGRADE);
        return "/graphql".equals(request.getRequestURI())
                && upgrade != null
                && upgrade.toLowerCase(Locale.ROOT).equals("websocket");
    }
}
