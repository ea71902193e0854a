package selfsame.api.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token's roles mean. A steward may all that an analyst and an app may; an admin all that a steward may. */
final class Roles {

    static final RoleHierarchy HIERARCHY = RoleHierarchyImpl.withDefaultRolePrefix()
            .role("ADMIN")
            .implies("STEWARD")
            .role("STEWARD")
            .implies("ANALYST", "APP")
            .build();

    /** Apps act for the customer himself, stewards must see what they decide on; an analyst follows the graph by id. */
    static final GrantedAuthority SEES_PERSONAL_DATA = new SimpleGrantedAuthority("ROLE_APP");

    private static final String CLAIM = "roles";

    private Roles() {}

    /** From the claim {@code roles}, a list of {@code app|analyst|steward|admin}. */
    static Converter<Jwt, Collection<GrantedAuthority>> fromClaim() {
        return token -> Objects.requireNonNullElse(token.getClaimAsStringList(CLAIM), List.<String>of()).stream()
                .map(role -> "ROLE_" + role.toUpperCase(Locale.ROOT))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
