package selfsame.ingestion.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.ingestion.contract.EventRefused;

class CloudEventsTests {

    @Test
    void theEnvelopeNamesTheEventAndDataTellsIt() {
        var event = structured("""
                {'specversion':'1.0','id':'e1','source':'/shop/7','type':'com.example.OrderPlaced','subject':'o1',
                 'time':'2026-11-22T14:59:00Z','datacontenttype':'application/json','traceparent':'00-a-b-01',
                 'data':{'identifiers':[{'namespace':'user_id','value':'u1','authenticated':true}],'properties':{'total':5}}}""");

        assertThat(event.id()).isEqualTo("e1");
        assertThat(event.source()).isEqualTo("shop");
        assertThat(event.type()).isEqualTo("com.example.order_placed");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T14:59:00Z"));
        assertThat(event.identifiers()).containsExactly(EventIdentifier.authenticated("user_id", "u1"));
        assertThat(event.properties()).isEqualTo(Map.of("total", 5));
        assertThat(event.context())
                .isEqualTo(
                        Map.of("cloudEvent", Map.of("source", "/shop/7", "subject", "o1", "traceparent", "00-a-b-01")));
    }

    @Test
    void dataschemaNamesTheVersion() {
        var event = structured("""
                {'specversion':'1.0','id':'e1','source':'/s','type':'page_viewed','time':'2026-11-22T14:59:00Z',
                 'dataschema':'urn:selfsame:event:1','data':{'userId':'u1'}}""");

        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T14:59:00Z"));
        assertThat(event.identifiers()).containsExactly(EventIdentifier.authenticated("user_id", "u1"));
    }

    @Test
    void aWrongClockIsRepairedByTheExtension() {
        var event = structured("""
                {'specversion':'1.0','id':'e1','source':'/s','type':'page_viewed','time':'2020-01-01T00:00:00Z',
                 'sentat':'2020-01-01T00:00:30Z'}""");

        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T14:59:30Z"));
    }

    @Test
    void aBatchIsAnArray() {
        var events = Mapped.all(
                new CloudEventsFormat(),
                "[{'specversion':'1.0','id':'1','source':'/s','type':'a'},{'specversion':'1.0','id':'2','source':'/s','type':'b'}]");

        assertThat(events).extracting(CanonicalEvent::id).containsExactly("1", "2");
    }

    @Test
    void inBinaryModeHeadersAreTheEnvelope() {
        var format = new BinaryCloudEventFormat(
                Map.of("specversion", "1.0", "id", "e%20+1", "source", "/s", "type", "page_viewed"));

        var event = Mapped.one(format, "{'identifiers':[{'namespace':'device_id','value':'d1'}]}");
        var bare = Mapped.one(format, "");

        assertThat(event.id()).isEqualTo("e +1");
        assertThat(event.identifiers()).containsExactly(EventIdentifier.of("device_id", "d1"));
        assertThat(bare.identifiers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'1','source':'/s','type':'a'}",
                "{'specversion':'0.3','id':'1','source':'/s','type':'a'}",
                "{'specversion':'1.0','id':'1','type':'a'}",
                "{'specversion':'1.0','source':'/s','type':'a'}",
                "{'specversion':'1.0','id':'1','source':'/s'}",
                "{'specversion':'1.0','id':1,'source':'/s','type':'a'}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'a','data':[]}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'a','data':{'traits':1}}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'a','data':{'context':1}}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'a','data_base64':'e30='}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'a','datacontenttype':'text/xml','data':{}}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'a','dataschema':'urn:selfsame:event:9'}",
                "[]",
                "'text'",
            })
    void whatIsNoCloudEventOfOursIsRefused(String json) {
        assertThatThrownBy(() -> structured(json)).isInstanceOf(EventRefused.class);
    }

    private static CanonicalEvent structured(String json) {
        return Mapped.one(new CloudEventsFormat(), json);
    }
}
