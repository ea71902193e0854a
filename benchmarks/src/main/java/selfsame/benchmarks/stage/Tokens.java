package selfsame.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** What the API accepts, signed with a key made for this run. */
public record Tokens(RsaJsonWebKey key, Path publicKeyFile) {

    private static final float HOURS = 10 * 60f;

    /** Writes the public half into {@code folder}. */
    public static Tokens in(Path folder) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2_048);
            String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(key.getPublicKey().getEncoded());
            Path file = folder.resolve("token-public-key.pem");
            Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n");
            return new Tokens(key, file);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String of(String role) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("selfsame-benchmarks");
        claims.setSubject("benchmark");
        claims.setStringListClaim("roles", List.of(role));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(HOURS);
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
