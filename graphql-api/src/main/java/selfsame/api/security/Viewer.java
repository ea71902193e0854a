package selfsame.api.security;

import graphql.GraphQLContext;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whoever asks, on whatever thread works for him. */
public record Viewer(@Nullable Authentication authentication) {

    public static Viewer current() {
        return new Viewer(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whoever asks a query, on any thread; nobody when the context does not say. */
    static Viewer of(GraphQLContext context) {
        return new Viewer(
                context.get(SecurityContext.class.getName()) instanceof SecurityContext shown
                        ? shown.getAuthentication()
                        : null);
    }

    /** Who it is, for the history. */
    public String name() {
        return authentication == null ? "nobody" : authentication.getName();
    }

    /** When the token ends; empty: it does not. */
    public Optional<Instant> expiresAt() {
        return authentication instanceof JwtAuthenticationToken shown
                ? Optional.ofNullable(shown.getToken().getExpiresAt())
                : Optional.empty();
    }

    public boolean seesPersonalData() {
        return authentication != null
                && authentication.isAuthenticated()
                && Roles.HIERARCHY
                        .getReachableGrantedAuthorities(authentication.getAuthorities())
                        .contains(Roles.SEES_PERSONAL_DATA);
    }
}
