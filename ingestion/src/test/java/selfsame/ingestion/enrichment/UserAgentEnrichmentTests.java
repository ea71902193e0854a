package selfsame.ingestion.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import selfsame.ingestion.contract.Events;
import selfsame.ingestion.contract.Source;
import selfsame.ingestion.contract.Trust;

class UserAgentEnrichmentTests {

    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1";
    private static final Sender BROWSER = new Sender(new Source("web", Trust.PUBLIC), PHONE);
    private static final Sender SERVER = new Sender(new Source("shop", Trust.TRUSTED), "Java-http-client/25");
    private static final Enrichment ENRICHMENT = new UserAgentEnrichment(100);

    @Test
    void aBrowserTellsDeviceSystemAndItself() {
        var enriched = ENRICHMENT.enrich(Events.event("e1"), BROWSER);

        assertThat(enriched.context())
                .containsEntry("userAgent", PHONE)
                .containsEntry("device", Map.of("family", "iPhone"))
                .containsEntry("os", Map.of("name", "iOS", "version", "17.4"))
                .containsEntry("browser", Map.of("name", "Mobile Safari", "version", "17.4"));
    }

    @Test
    void theUserAgentInTheContextWinsOverTheRequests() {
        var event = Events.event("e1")
                .withContext(
                        Map.of("userAgent", "Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0"));

        assertThat(ENRICHMENT.enrich(event, SERVER).context())
                .containsEntry("browser", Map.of("name", "Firefox", "version", "125.0"));
    }

    @Test
    void aServersOwnUserAgentSaysNothingOfThePerson() {
        var event = Events.event("e1");

        assertThat(ENRICHMENT.enrich(event, SERVER)).isEqualTo(event);
    }

    @Test
    void whatTheClientSaysStays() {
        var event =
                Events.event("e1").withContext(Map.of("device", Map.of("id", "d1", "family", "Fridge"), "os", "mine"));

        var enriched = ENRICHMENT.enrich(event, BROWSER);

        assertThat(enriched.context())
                .containsEntry("device", Map.of("family", "Fridge", "id", "d1"))
                .containsEntry("os", "mine");
    }

    @Test
    void nonsenseAddsNothingButItself() {
        var enriched = ENRICHMENT.enrich(Events.event("e1"), new Sender(BROWSER.source(), "x"));

        assertThat(enriched.context()).isEqualTo(Map.of("userAgent", "x"));
    }

    @Test
    void anEndlessUserAgentIsLeftAlone() {
        var event = Events.event("e1");

        assertThat(ENRICHMENT.enrich(event, new Sender(BROWSER.source(), "Mozilla/".repeat(1_000))))
                .isEqualTo(event);
    }
}
