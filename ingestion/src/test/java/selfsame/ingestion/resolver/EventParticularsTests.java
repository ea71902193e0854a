package selfsame.ingestion.resolver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.profile.Aspect;
import selfsame.profile.Particulars;

class EventParticularsTests {

    private static final EventParticulars PARTICULARS = new EventParticulars(List.of("category", "product.brand"));

    @Test
    void traitsAreJsonAndNullTakesBack() {
        Particulars particulars = of("""
                "traits": {"name": "Jane", "age": 41, "vip": true, "gone": null, "blank": "", "home": {"zip": "1", "city": "Ulm"}}""");

        assertThat(particulars.traits())
                .containsEntry("name", Optional.of("\"Jane\""))
                .containsEntry("age", Optional.of("41"))
                .containsEntry("vip", Optional.of("true"))
                .containsEntry("gone", Optional.empty())
                .containsEntry("blank", Optional.of("\"\""))
                .containsEntry("home", Optional.of("{\"city\":\"Ulm\",\"zip\":\"1\"}"));
    }

    @Test
    void topicsAreReadWhereThePolicySays() {
        assertThat(of("""
                "properties": {"category": ["tea", "mugs"], "product": {"brand": "Ada", "price": 3}, "topic": "other"}""").topics()).containsExactly("Ada", "mugs", "tea");
        assertThat(of("\"properties\": {\"category\": {\"id\": 1}, \"product\": \"tea\"}")
                        .topics())
                .isEmpty();
    }

    @Test
    void consentAndChannelAreTakenAsTheyAre() {
        Particulars particulars = of("\"channel\": \"web\", \"consent\": {\"ads\": false, \"mail\": true}");

        assertThat(particulars.channel()).contains("web");
        assertThat(particulars.consent()).isEqualTo(Map.of("ads", false, "mail", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DEVICE | {\"device\": {\"family\": \"iPhone\", \"model\": \"iPhone15,2\"}} | iPhone15,2",
                "DEVICE | {\"device\": \"kiosk\"} | kiosk",
                "DEVICE | {\"os\": {\"name\": \"Linux\"}} | Linux",
                "PLACE | {\"location\": {\"country\": \"DE\", \"city\": \"Ulm\"}} | Ulm, DE",
                "PLACE | {\"store\": {\"name\": \"Ulm 2\"}} | Ulm 2",
                "CAMPAIGN | {\"campaign\": {\"source\": \"mail\", \"name\": \"spring\"}} | spring",
                "PAGE | {\"page\": {\"url\": \"https://shop.example/cart?user=jane#top\"}} | https://shop.example/cart",
                "PAGE | {\"screen\": {\"name\": \"Basket\"}} | Basket"
            })
    void surroundingsAreFoundWhereSourcesPutThem(Aspect aspect, String context, String expected) {
        assertThat(of("\"context\": " + context).aspects()).isEqualTo(Map.of(aspect, expected));
    }

    private static Particulars of(String parts) {
        String event = """
                {"specversion": "1.0", "schemaVersion": 2, "id": "1", "source": "web", "type": "seen",
                 "time": "2026-11-22T15:00:00Z", "receivedAt": "2026-11-22T15:00:00Z", %s}""".formatted(parts);
        return PARTICULARS.of(CanonicalEvent.decode(event.getBytes(UTF_8)));
    }
}
