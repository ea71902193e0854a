package selfsame.local.launcher;

import java.security.PrivateKey;
import java.time.Duration;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Makes the tokens that the local applications accept. */
final class Tokens {

    /** Long enough for a working day, short enough to be forgotten in a shell's history. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final PrivateKey key;

    Tokens(PrivateKey key) {
        this.key = key;
    }

    String mint(Role role) {
        var now = NumericDate.now();
        var expiry = NumericDate.fromSeconds(now.getValue() + LIFETIME.toSeconds());
        var claims = new JwtClaims();
        claims.setIssuer("selfsame-demo");
        claims.setSubject("demo-" + role);
        claims.setStringListClaim("roles", List.of(role.toString()));
        claims.setIssuedAt(now);
        claims.setExpirationTime(expiry);
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setHeader("typ", "JWT");
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
