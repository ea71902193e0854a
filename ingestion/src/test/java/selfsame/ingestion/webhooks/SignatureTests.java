package selfsame.ingestion.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTests {

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final Secret PUBLISHED = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Secret OTHER = Secret.of("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    /** The example that receivers' libraries are tested with. */
    @Test
    void signsAsStandardWebhooksDoes() {
        String header = Signature.header(List.of(PUBLISHED), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, BODY);

        assertThat(header).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void bothSecretsSignWhileOneReplacesTheOther() {
        String header = Signature.header(List.of(PUBLISHED, OTHER), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, BODY);

        assertThat(header.split(" ", -1)).hasSize(2).contains("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void secretIsNeverShown() {
        Secret secret = Secret.at("env:HOOK", Map.of("HOOK", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(secret).hasToString("secret").isEqualTo(PUBLISHED);
        assertThatThrownBy(() -> Secret.at("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Map.of()))
                .hasMessageNotContaining("MfKQ");
    }
}
