package selfsame.ingestion.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/** What signs: 24 to 64 bytes, written {@code whsec_<base64>} as Standard Webhooks does. Never shown. */
record Secret(SecretKeySpec key) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES_MIN = 24;
    private static final int BYTES_MAX = 64;

    /**
     * @param place {@code env:NAME} or {@code file:/path}
     * @throws IllegalArgumentException when there is none, or it is no secret; the message does not show it
     */
    static Secret at(String place, Map<String, String> environment) {
        int colon = place.indexOf(':');
        String rest = place.substring(colon + 1);
        return switch (place.substring(0, Math.max(colon, 0))) {
            case "env" -> of(environment.getOrDefault(rest, ""));
            case "file" -> of(content(Path.of(rest)));
            default -> throw new IllegalArgumentException("must be env:NAME or file:/path, never the secret itself");
        };
    }

    static Secret of(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith(PREFIX)) {
            throw new IllegalArgumentException("there is no secret; it is written " + PREFIX + "<base64>");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(stripped.substring(PREFIX.length()));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("the secret is no Base64 after " + PREFIX);
        }
        if (bytes.length < BYTES_MIN || bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException("a secret has %d to %d bytes".formatted(BYTES_MIN, BYTES_MAX));
        }
        return new Secret(new SecretKeySpec(bytes, Signature.ALGORITHM));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("the file of the secret cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "secret";
    }
}
