package selfsame.ingestion.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import selfsame.ingestion.contract.Events;
import selfsame.ingestion.contract.Source;
import selfsame.ingestion.contract.Trust;

class ChannelEnrichmentTests {

    private static final Enrichment ENRICHMENT = new ChannelEnrichment();

    @Test
    void aPageOrABrowserIsTheWeb() {
        assertThat(channel(Trust.TRUSTED, Map.of("page", Map.of("url", "/")))).isEqualTo("web");
        assertThat(channel(Trust.PUBLIC, Map.of("browser", Map.of("name", "Firefox"))))
                .isEqualTo("web");
    }

    @Test
    void anAppOnAPhoneIsMobile() {
        assertThat(channel(Trust.PUBLIC, Map.of("app", Map.of("name", "Shop"), "os", Map.of("name", "iOS"))))
                .isEqualTo("mobile");
        assertThat(channel(Trust.PUBLIC, Map.of("app", Map.of(), "device", Map.of("type", "android"))))
                .isEqualTo("mobile");
    }

    @Test
    void aBrowserOnAPhoneIsTheWeb() {
        assertThat(channel(Trust.PUBLIC, Map.of("browser", Map.of(), "os", Map.of("name", "Android"))))
                .isEqualTo("web");
    }

    @Test
    void aTrustedSourceThatTellsNothingIsAServer() {
        assertThat(channel(Trust.TRUSTED, Map.of())).isEqualTo("server");
        assertThat(channel(Trust.PUBLIC, Map.of())).isNull();
    }

    @Test
    void whatTheClientSaysStays() {
        var event = Events.event("e1").withChannel("store").withContext(Map.of("page", Map.of()));

        assertThat(ENRICHMENT.enrich(event, sender(Trust.PUBLIC))).isEqualTo(event);
    }

    private static @Nullable String channel(Trust trust, Map<String, @Nullable Object> context) {
        return ENRICHMENT
                .enrich(Events.event("e1").withContext(context), sender(trust))
                .channel();
    }

    private static Sender sender(Trust trust) {
        return new Sender(new Source("any", trust), null);
    }
}
