package selfsame.ingestion.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;

/** As Standard Webhooks signs: HMAC-SHA256 over {@code id.timestamp.body}, one signature a secret, so that secrets can be replaced. */
final class Signature {

    static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** @param timestamp UTC epoch seconds, of this attempt */
    static String header(List<Secret> secrets, String id, long timestamp, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + one(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private static String one(Secret secret, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret.key());
            mac.update((id + '.' + timestamp + '.').getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
