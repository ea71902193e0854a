package selfsame.ingestion.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ContractTests {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T15:00:00Z");
    private static final Arrival FROM_SERVER = new Arrival(new Source("shop", Trust.TRUSTED), RECEIVED);
    private static final Arrival FROM_BROWSER = new Arrival(new Source("shop-web", Trust.PUBLIC), RECEIVED);
    private static final Contract CONTRACT =
            new Contract(Policies.POLICY, "US", new ContractProperties(Duration.ofMinutes(15), Duration.ofDays(30)));

    @Test
    void theSmallestEventIsAnIdAndAType() {
        var event = accept("{'id':'e1','type':'page_viewed'}");

        assertThat(event.source()).isEqualTo("shop");
        assertThat(event.time()).isEqualTo(RECEIVED);
        assertThat(event.receivedAt()).isEqualTo(RECEIVED);
        assertThat(event.schemaVersion()).isEqualTo(2);
    }

    @Test
    void whatIsAcceptedCanBeReadFromTheTopic() {
        var event = accept("""
                {'id':'e1','type':'order_placed','time':'2026-11-22T14:59:00+00:00','channel':'web','sessionId':'s',
                 'identifiers':[{'namespace':'email','value':' Ada@Example.com '}],'context':{'page':{'url':'/'}},
                 'traits':{'plan':null},'properties':{'total':12.50},'consent':{'ads':false}}""");

        assertThat(CanonicalEvent.decode(event.encode())).isEqualTo(event);
    }

    @Test
    void theCollectorsPartsAreNotTheClientsToSet() {
        var event = accept("""
                {'id':'e1','type':'page_viewed','source':'other','receivedAt':'2020-01-01T00:00:00Z',
                 'identifiers':[{'namespace':'user_id','value':'u1','blocked':true}]}""");

        assertThat(event.source()).isEqualTo("shop");
        assertThat(event.receivedAt()).isEqualTo(RECEIVED);
        assertThat(event.identifiers()).containsExactly(EventIdentifier.of("user_id", "u1"));
    }

    @Test
    void aPublicSourceIsNotBelievedWhatItSaysOfIdentity() {
        var json = """
                {'id':'e1','type':'user_aliased','statement':'ALIASED','imported':'crm',
                 'identifiers':[{'namespace':'user_id','value':'u1','authenticated':true}]}""";

        var believed = accept(json, FROM_SERVER);
        var plain = accept(json, FROM_BROWSER);

        assertThat(believed.statement()).isEqualTo(Statement.ALIASED);
        assertThat(believed.imported()).isEqualTo("crm");
        assertThat(believed.identifiers()).containsExactly(EventIdentifier.authenticated("user_id", "u1"));
        assertThat(plain.statement()).isEqualTo(Statement.OBSERVED);
        assertThat(plain.imported()).isNull();
        assertThat(plain.identifiers()).containsExactly(EventIdentifier.of("user_id", "u1"));
    }

    @Test
    void anOldEventIsTakenFromATrustedImportOnly() {
        var json = "{'id':'e1','type':'order_placed','time':'2019-01-01T00:00:00Z','imported':'crm'}";

        assertThat(accept(json, FROM_SERVER).time()).isEqualTo(Instant.parse("2019-01-01T00:00:00Z"));
        assertRefused(json, FROM_BROWSER, RejectionReason.TOO_OLD);
    }

    @Test
    void blockedValuesStayAndAreMarked() {
        var event = accept("""
                {'id':'e1','type':'page_viewed','identifiers':[
                 {'namespace':'email','value':' null '},{'namespace':'phone','value':'000-000'},
                 {'namespace':'user_id','value':'null'},{'namespace':'user_id','value':'u1'},{'namespace':'device_id','value':'  '}]}""");

        assertThat(event.identifiers())
                .containsExactly(
                        new EventIdentifier("email", " null ", false, true),
                        new EventIdentifier("phone", "000-000", false, true),
                        new EventIdentifier("user_id", "null", false, true),
                        EventIdentifier.of("user_id", "u1"),
                        new EventIdentifier("device_id", "  ", false, true));
    }

    @Test
    void valuesAreBroughtToOneSpelling() {
        var event = accept("""
                {'id':'e1','type':'page_viewed','identifiers':[{'namespace':'email','value':' Ada@Example.COM'},
                 {'namespace':'phone','value':'(415) 555-2671'},{'namespace':'device_id','value':' D1 '}]}""");

        assertThat(event.identifiers())
                .containsExactly(
                        EventIdentifier.of("email", "ada@example.com"),
                        EventIdentifier.of("phone", "+14155552671"),
                        EventIdentifier.of("device_id", " D1 "));
    }

    @Test
    void anIdentifierSaidTwiceIsOneAndAuthenticatedIfEitherWas() {
        var event = accept("""
                {'id':'e1','type':'page_viewed','identifiers':[
                 {'namespace':'user_id','value':'u1 '},{'namespace':'user_id','value':'u1','authenticated':true}]}""");

        assertThat(event.identifiers()).containsExactly(EventIdentifier.authenticated("user_id", "u1"));
    }

    @Test
    void partitionsFollowTheStrongestIdentifierThatIsNotBlocked() {
        var event = accept("""
                {'id':'e1','type':'page_viewed','identifiers':[{'namespace':'user_id','value':'null'},
                 {'namespace':'anonymous_id','value':'a'},{'namespace':'email','value':'B@x.io'},{'namespace':'email','value':'a@x.io'}]}""");

        assertThat(CONTRACT.partitionKey(event)).isEqualTo("email:a@x.io");
        assertThat(CONTRACT.partitionKey(accept("{'id':'e1','type':'page_viewed'}")))
                .isEqualTo("shop/e1");
    }

    @Test
    void moreThanTwentyIdentifiersAreRefused() {
        var identifiers = IntStream.range(0, 21)
                .mapToObj("{'namespace':'device_id','value':'d%d'}"::formatted)
                .collect(Collectors.joining(","));

        assertRefused(
                "{'id':'e1','type':'page_viewed','identifiers':[" + identifiers + "]}",
                FROM_SERVER,
                RejectionReason.TOO_MANY_IDENTIFIERS);
    }

    @Test
    void versionOneIsCheckedAgainstItsOwnSchemaAndUpcast() {
        var event = accept(
                "{'schemaVersion':1,'id':'e1','type':'user_logged_in','timestamp':'2026-11-22T14:59:00Z','userId':'u1','email':'A@b.io'}");

        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T14:59:00Z"));
        assertThat(event.identifiers())
                .containsExactly(EventIdentifier.authenticated("user_id", "u1"), EventIdentifier.of("email", "a@b.io"));
        assertRefused(
                "{'schemaVersion':1,'id':'e1','type':'x','time':'2026-11-22T14:59:00Z'}",
                FROM_SERVER,
                RejectionReason.SCHEMA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                       | SCHEMA | required property 'id'",
                "{'id':null,'type':'x'}                                                   | SCHEMA | /id: null found",
                "{'id':'','type':'x'}                                                     | SCHEMA | /id: ",
                "{'id':' ','type':'x'}                                                    | SCHEMA | id must have",
                "{'id':'e','type':'Page Viewed'}                                          | SCHEMA | /type: ",
                "{'id':'e','type':'x','time':'yesterday'}                                 | SCHEMA | /time: ",
                "{'id':'e','type':'x','time':1700000000}                                  | SCHEMA | /time: integer found",
                "{'id':'e','type':'x','time':'2026-02-30T10:00:00Z'}                      | SCHEMA | /time: ",
                "{'id':'e','type':'x','time':'2026-12-30T10:00:00Z'}                      | TOO_FAR_IN_FUTURE | PT15M",
                "{'id':'e','type':'x','time':'2026-10-01T10:00:00Z'}                      | TOO_OLD | PT720H",
                "{'id':'e','type':'x','identifers':[]}                                    | SCHEMA | unknown property identifers",
                "{'id':'e','type':'x','traits':[]}                                        | SCHEMA | /traits: array found",
                "{'id':'e','type':'x','consent':{'ads':'yes'}}                            | SCHEMA | /consent/ads: string found",
                "{'id':'e','type':'x','schemaVersion':3}                                  | UNKNOWN_SCHEMA_VERSION | 1..2",
                "{'id':'e','type':'x','identifiers':[{'namespace':'ssn','value':'1'}]}    | UNKNOWN_NAMESPACE | ssn",
                "{'id':'e','type':'x','identifiers':[{'namespace':'email','value':''}]}   | SCHEMA | /identifiers/0/value: ",
                "{'id':'e','type':'x','identifiers':[{'namespace':'email','value':1}]}    | SCHEMA | /identifiers/0/value: integer",
                "{'id':'e','type':'x','identifiers':[{'namespace':'email','value':'ada'}]} | INVALID_IDENTIFIER | email is not an e-mail",
                "{'id':'e','type':'x','identifiers':[{'namespace':'phone','value':'call me'}]} | INVALID_IDENTIFIER | phone is not a",
                "{'id':'e','type':'x','identifiers':[{'namespace':'user_id','value':'1'},{'namespace':'user_id','value':'2'}]} | UNIQUE_CONFLICT | user_id",
            })
    void whatBreaksTheContractIsRefusedWithReasonAndPlace(String json, RejectionReason reason, String detail) {
        assertThatThrownBy(() -> accept(json)).isInstanceOfSatisfying(EventRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).contains(detail);
        });
    }

    @Test
    void aRefusalNeverRepeatsAValue() {
        var secret = "ada@example.com";

        for (String json : new String[] {
            "{'id':'e','type':'" + secret + "'}",
            "{'id':'e','type':'x','" + secret + "':1}",
            "{'id':'e','type':'x','consent':{'" + secret + "':1}}",
            "{'id':'e','type':'x','statement':'" + secret + "'}",
            "{'id':'e','type':'x','time':'" + secret + "'}",
            "{'id':'e','type':'x','identifiers':[{'namespace':'" + secret + "','value':'1'}]}"
        }) {
            assertThatThrownBy(() -> accept(json))
                    .isInstanceOf(EventRefused.class)
                    .hasMessageNotContaining(secret);
        }
    }

    private static void assertRefused(String json, Arrival arrival, RejectionReason reason) {
        assertThatThrownBy(() -> accept(json, arrival))
                .isInstanceOfSatisfying(
                        EventRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static CanonicalEvent accept(String json) {
        return accept(json, FROM_SERVER);
    }

    private static CanonicalEvent accept(String json, Arrival arrival) {
        ObjectNode submitted = (ObjectNode) EventJson.mapper().readTree(json.replace('\'', '"'));
        return CONTRACT.accept(submitted, arrival);
    }
}
