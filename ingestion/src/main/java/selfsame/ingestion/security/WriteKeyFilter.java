package selfsame.ingestion.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import selfsame.ingestion.contract.Source;

/**
 * Makes the source that a write key stands for the request's principal. The key comes as the user name of Basic (Segment's way), as a
 * Bearer token, or in {@code X-Write-Key}. Without one that is known the request stays anonymous, and is denied further on.
 */
final class WriteKeyFilter extends OncePerRequestFilter {

    static final String AUTHORITY = "SOURCE";

    private static final String KEY_HEADER = "X-Write-Key";
    private static final int HEADER_LENGTH_MAX = 1_024;

    private final WriteKeys keys;

    WriteKeyFilter(WriteKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        key(request).flatMap(keys::find).ifPresent(WriteKeyFilter::authenticate);
        chain.doFilter(request, response);
    }

    private static void authenticate(Source source) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(source, "", AuthorityUtils.createAuthorityList(AUTHORITY)));
        SecurityContextHolder.setContext(context);
    }

    private static Optional<String> key(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.ofNullable(request.getHeader(KEY_HEADER)).filter(key -> !key.isEmpty());
        }
        String[] schemeAndCredentials = authorization.strip().split("\\s+", 2);
        if (authorization.length() > HEADER_LENGTH_MAX || schemeAndCredentials.length != 2) {
            return Optional.empty();
        }
        return switch (schemeAndCredentials[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> userName(schemeAndCredentials[1]);
            case "bearer" -> Optional.of(schemeAndCredentials[1]);
            default -> Optional.empty();
        };
    }

    private static Optional<String> userName(String base64) {
        try {
            String decoded = new String(Base64.getDecoder().decode(base64), UTF_8);
            int colon = decoded.indexOf(':');
            return Optional.of(colon < 0 ? decoded : decoded.substring(0, colon))
                    .filter(key -> !key.isEmpty());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
