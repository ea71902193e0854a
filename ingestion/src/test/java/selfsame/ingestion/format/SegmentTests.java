package selfsame.ingestion.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfsame.identity.Namespace;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.Policies;
import selfsame.ingestion.contract.Statement;
import selfsame.policy.NamespaceRule;

class SegmentTests {

    private static final List<Namespace> DECLARED =
            Policies.POLICY.namespaces().stream().map(NamespaceRule::namespace).toList();

    @Test
    void aTrackTellsWhatWhoAndWhen() {
        var event = call("track", """
                {'messageId':'m1','event':'Order Completed','userId':'u1','anonymousId':'a1','timestamp':'2020-01-01T00:00:00.000Z',
                 'sentAt':'2020-01-01T00:01:00.000Z','properties':{'revenue':9.5},'integrations':{'All':true},
                 'context':{'channel':'browser','page':{'path':'/'},'sessionId':1700000000,'traits':{'email':'ada@example.com'},
                  'device':{'id':'d1','advertisingId':'x','type':'ios'},'consent':{'categoryPreferences':{'ads':false}}}}""");

        assertThat(event.id()).isEqualTo("m1");
        assertThat(event.type()).isEqualTo("order_completed");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T14:59:00Z"));
        assertThat(event.identifiers())
                .containsExactly(
                        EventIdentifier.authenticated("user_id", "u1"),
                        EventIdentifier.of("anonymous_id", "a1"),
                        EventIdentifier.of("email", "ada@example.com"),
                        EventIdentifier.of("device_id", "d1"));
        assertThat(event.statement()).isEqualTo(Statement.OBSERVED);
        assertThat(event.channel()).isEqualTo("web");
        assertThat(event.sessionId()).isEqualTo("1700000000");
        assertThat(event.consent()).isEqualTo(Map.of("ads", false));
        assertThat(event.properties()).containsOnlyKeys("revenue");
        assertThat(event.traits()).isEqualTo(Map.of("email", "ada@example.com"));
        assertThat(event.context()).containsOnlyKeys("channel", "page", "device", "event");
    }

    @Test
    void anIdentifyCarriesTraitsAndWhatOfThemIdentifies() {
        var event = call(
                "identify",
                "{'messageId':'m1','userId':7,'traits':{'email':'Ada@Example.com','phone':'+1 415 555 2671','plan':null}}");

        assertThat(event.type()).isEqualTo("user_identified");
        assertThat(event.identifiers())
                .extracting(EventIdentifier::namespace)
                .containsExactly("user_id", "email", "phone");
        assertThat(event.identifiers()).first().isEqualTo(EventIdentifier.authenticated("user_id", "7"));
        assertThat(event.traits()).containsEntry("plan", null);
    }

    @Test
    void anAliasStatesThatTwoIdsAreOnePerson() {
        var event = call("alias", "{'messageId':'m1','previousId':'a1','userId':'u1'}");

        assertThat(event.type()).isEqualTo("user_aliased");
        assertThat(event.statement()).isEqualTo(Statement.ALIASED);
        assertThat(event.identifiers())
                .containsExactly(EventIdentifier.of("user_id", "u1"), EventIdentifier.of("anonymous_id", "a1"));
    }

    @Test
    void aGroupIsNeverAPersonsIdentifier() {
        var event = call(
                "group",
                "{'messageId':'m1','userId':'u1','groupId':'g1','traits':{'email':'office@example.com','name':'Acme'}}");

        assertThat(event.identifiers()).containsExactly(EventIdentifier.authenticated("user_id", "u1"));
        assertThat(event.traits()).isEmpty();
        assertThat(event.properties())
                .isEqualTo(
                        Map.of("groupId", "g1", "groupTraits", Map.of("email", "office@example.com", "name", "Acme")));
    }

    @ParameterizedTest
    @CsvSource({"page,page_viewed", "screen,screen_viewed"})
    void pagesAndScreensKeepTheirNames(String call, String type) {
        var event = call(call, "{'messageId':'m1','anonymousId':'a1','name':'Home','category':'Shop'}");

        assertThat(event.type()).isEqualTo(type);
        assertThat(event.properties()).isEqualTo(Map.of("name", "Home", "category", "Shop"));
    }

    @Test
    void whatIsEmptyOrUndeclaredIdentifiesNobody() {
        var event = call("identify", """
                {'messageId':'m1','userId':'','anonymousId':null,'traits':{'email':''},
                 'context':{'device':{'advertisingId':'x'},'externalIds':[{'id':'1','type':'ga_client_id'},{'id':'d2','type':'device_id'},7]}}""");

        assertThat(event.identifiers()).containsExactly(EventIdentifier.of("device_id", "d2"));
    }

    @Test
    void aCallWithoutAnIdIsTheSameEventWhenItIsSentAgain() {
        var dated = "{'event':'A','userId':'u1','timestamp':'2026-11-22T14:59:00Z'}";

        assertThat(call("track", dated).id()).isEqualTo(call("track", dated).id());
        assertThat(call("track", "{'event':'A','userId':'u1'}").id())
                .isNotEqualTo(call("track", "{'event':'A','userId':'u1'}").id());
    }

    @Test
    void aBatchLendsItsCallsWhatTheyLack() {
        var events = Mapped.all(new SegmentBatchFormat(DECLARED), """
                {'writeKey':'k','context':{'locale':'de','page':{}},
                 'batch':[{'type':'track','messageId':'1','event':'A','timestamp':'2020-01-01T00:00:00Z','context':{'locale':'en'}},
                          {'type':'identify','messageId':'2','userId':'u1'}],
                 'sentAt':'2020-01-01T00:00:10Z'}""");

        assertThat(events).extracting(CanonicalEvent::id).containsExactly("1", "2");
        assertThat(events.getFirst().time()).isEqualTo(Instant.parse("2026-11-22T14:59:50Z"));
        assertThat(events.getFirst().context()).containsEntry("locale", "en").containsKey("page");
        assertThat(events.getLast().context()).containsEntry("locale", "de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'batch':{}}",
                "{'batch':[]}",
                "{'batch':[{'type':'delete','messageId':'1'}]}",
                "{'batch':[7]}",
                "{'batch':[{'type':'track','messageId':'1'}]}",
                "{'batch':[{'type':'page','messageId':'1'}]}}",
                "{'batch':[{'type':'page','messageId':{}}]}",
                "{'batch':[{'type':'page','messageId':'1','userId':[1]}]}",
                "{'batch':[{'type':'identify','messageId':'1','traits':'x'}]}"
            })
    void whatIsNoBatchOfCallsIsRefused(String json) {
        assertThatThrownBy(() -> Mapped.all(new SegmentBatchFormat(DECLARED), json))
                .isInstanceOf(EventRefused.class);
    }

    @Test
    void severalCallsBelongIntoABatch() {
        assertThatThrownBy(() -> call("track", "[{}]")).hasMessageContaining("/v1/batch");
    }

    @ParameterizedTest
    @CsvSource({
        "Order Completed,order_completed", "orderCompleted,order_completed", "HTTPRequest sent,http_request_sent",
        "order_completed,order_completed", "  1st Order!  ,st_order", "com.example.OrderPlaced,com.example.order_placed"
    })
    void namesBecomeSnakeCase(String name, String type) {
        assertThat(EventType.of(name)).hasValue(type);
    }

    @Test
    void aNameWithoutAnAsciiLetterIsKeptInTheContext() {
        var event = call("track", "{'messageId':'1','event':'注文'}");

        assertThat(event.type()).isEqualTo("event_tracked");
        assertThat(event.context()).containsEntry("event", "注文");
    }

    private static CanonicalEvent call(String call, String json) {
        return Mapped.one(new SegmentFormat(call, DECLARED), json);
    }
}
