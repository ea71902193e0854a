package selfsame.local.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The secrets of one local Selfsame, made when they are first asked for and kept. */
final class Keys {

    private static final int RSA_BITS = 2048;
    private static final int PASSWORD_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Home home;

    Keys(Home home) {
        this.home = home;
    }

    static String random() {
        var bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String neo4jPassword() {
        return home.keep(home.keys().resolve("neo4j-password"), Keys::random);
    }

    /** Signs the tokens. */
    PrivateKey privateKey() {
        var pem =
                home.keep(home.keys().resolve("token-signing-key.pem"), () -> Pem.text("PRIVATE KEY", newPrivateKey()));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Pem.bytes(pem)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "The key that signs tokens cannot be read; remove it to get a new one.", broken);
        }
    }

    /** The file by which the applications check tokens; its first line makes them refuse it outside the demo. */
    Path publicKeyFile() {
        var file = home.keys().resolve("token-public-key.pem");
        home.keep(file, () -> Pem.DEMO_LINE + "\n" + Pem.text("PUBLIC KEY", publicKey()));
        return file;
    }

    private static byte[] newPrivateKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] publicKey() {
        try {
            var secret = (RSAPrivateCrtKey) privateKey();
            var numbers = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
            return KeyFactory.getInstance("RSA").generatePublic(numbers).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Text around bytes, as tools exchange keys. */
    private static final class Pem {

        static final String DEMO_LINE = "Selfsame demo key: refused outside the demo";

        static String text(String kind, byte[] bytes) {
            var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(bytes);
            return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind);
        }

        static byte[] bytes(String text) {
            return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
        }
    }
}
