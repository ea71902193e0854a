package selfsame.api.security;

import java.security.Principal;
import java.util.Map;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.server.support.AbstractAuthenticationWebSocketInterceptor;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** A WebSocket shows its token in the handshake's Authorization header or in {@code connection_init}; without one it is closed. */
final class ConnectionAuthentication extends AbstractAuthenticationWebSocketInterceptor {

    private static final BearerTokenAuthenticationExtractor TOKEN = new BearerTokenAuthenticationExtractor();

    private final AuthenticationManager authenticationManager;

    ConnectionAuthentication(AuthenticationManager authenticationManager) {
        super(TOKEN);
        this.authenticationManager = authenticationManager;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
        return TOKEN.getAuthentication(payload)
                .cast(Principal.class)
                .switchIfEmpty(session.getPrincipal())
                .switchIfEmpty(Mono.error(new AuthenticationCredentialsNotFoundException("no bearer token")))
                .then(super.handleConnectionInitialization(session, payload));
    }

    @Override
    protected Mono<Authentication> authenticate(Authentication token) {
        return Mono.fromCallable(() -> authenticationManager.authenticate(token));
    }

    /** Under the key by which Spring Security's accessor restores it on the threads that work for the request. */
    @Override
    protected ContextView getContextToWrite(SecurityContext securityContext) {
        return Context.of(SecurityContext.class.getName(), securityContext);
    }
}
