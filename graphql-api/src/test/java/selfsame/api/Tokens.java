package selfsame.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** Tokens as an issuer would sign them, with a key made for this run. */
final class Tokens {

    private static final KeyPair KEY = newKey();

    private Tokens() {}

    static String of(String... roles) {
        return signed(KEY, Duration.ofHours(1), roles);
    }

    static String endingIn(Duration time, String... roles) {
        return signed(KEY, time, roles);
    }

    static String signedByAnother(String... roles) {
        return signed(newKey(), Duration.ofHours(1), roles);
    }

    /** @param preamble text before the key */
    static Path publicKeyFile(String preamble) {
        try {
            Path file = Files.createTempFile("selfsame", ".pem");
            file.toFile().deleteOnExit();
            String key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(KEY.getPublic().getEncoded());
            return Files.writeString(
                    file, preamble + "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String signed(KeyPair key, Duration time, String... roles) {
        try {
            Instant now = Instant.now();
            var token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.RS256),
                    new JWTClaimsSet.Builder()
                            .subject("test")
                            .claim("roles", List.of(roles))
                            .issueTime(Date.from(now.minus(Duration.ofHours(3))))
                            .expirationTime(Date.from(now.plus(time)))
                            .build());
            token.sign(new RSASSASigner(key.getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
