package selfsame.api.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import org.springframework.core.io.Resource;
import org.springframework.security.converter.RsaKeyConverters;

/** A PEM file with the RSA key that tokens are signed with. Text before the key says what it is for. */
record PublicKeyFile(String text) {

    /** The first line of the demo's own key; everybody has the other half of it. */
    static final String DEMO_MARK = "Selfsame demo key: refused outside the demo";

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";

    static PublicKeyFile read(Resource file) {
        try {
            return new PublicKeyFile(file.getContentAsString(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the public key at " + file.getDescription(), e);
        }
    }

    boolean isTheDemos() {
        return text.contains(DEMO_MARK);
    }

    RSAPublicKey key() {
        int begin = text.indexOf(BEGIN);
        if (begin < 0) {
            throw new IllegalStateException("the public key file has no line " + BEGIN);
        }
        byte[] pem = text.substring(begin).strip().getBytes(StandardCharsets.US_ASCII);
        return RsaKeyConverters.x509().convert(new ByteArrayInputStream(pem));
    }
}
