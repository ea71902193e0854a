package selfsame.ingestion.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.ingestion.contract.Events;
import selfsame.ingestion.contract.Policies;
import selfsame.ingestion.contract.Source;
import selfsame.ingestion.contract.Trust;

class SessionEnrichmentTests {

    private static final Sender SENDER = new Sender(new Source("web-shop", Trust.PUBLIC), null);
    private static final EventIdentifier VISITOR = EventIdentifier.of("anonymous_id", "a1");

    private final Enrichment enrichment = fresh(100);

    @Test
    void silenceOfMoreThanTheBoundEndsASession() {
        var first = session(at("e1", 0));
        var withinBound = session(at("e2", 30));
        var beyond = session(at("e3", 61));

        assertThat(withinBound).isEqualTo(first);
        assertThat(beyond).isNotEqualTo(first);
    }

    @Test
    void aLoginDoesNotPartASession() {
        var before = session(web(Events.event("e1", VISITOR)));
        var after = session(web(Events.event("e2", EventIdentifier.authenticated("user_id", "u1"), VISITOR)));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void twoVisitorsHaveTwoSessions() {
        var one = session(web(Events.event("e1", VISITOR)));
        var other = session(web(Events.event("e2", EventIdentifier.of("anonymous_id", "a2"))));

        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void aLateEventJoinsTheSessionItFallsInto() {
        var opening = session(at("e1", 0));
        session(at("e2", 20));

        assertThat(session(at("e3", 10))).isEqualTo(opening);
        assertThat(session(at("e4", -29))).isEqualTo(opening);
    }

    @Test
    void anEventFromLongBeforeDoesNotEndTheSessionThatIsOpen() {
        var open = session(at("e1", 0));

        var old = session(at("e2", -300));

        assertThat(old).isNotEqualTo(open);
        assertThat(session(at("e3", 5))).isEqualTo(open);
    }

    @Test
    void aReplayGivesTheSameSessions() {
        var events = IntStream.range(0, 50).mapToObj(i -> at("e" + i, i * i)).toList();

        assertThat(sessions(fresh(100), events)).isEqualTo(sessions(fresh(100), events));
        assertThat(sessions(fresh(100), events)).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    @Test
    void onlyWhatHappensOnTheWebOrInAnAppHasASession() {
        assertThat(session(Events.event("e1", VISITOR).withChannel("server"))).isNull();
        assertThat(session(Events.event("e1", VISITOR))).isNull();
        assertThat(session(web(Events.event("e1")))).isNull();
        assertThat(session(web(Events.event("e1", new EventIdentifier("email", "null", false, true)))))
                .isNull();
    }

    @Test
    void theClientsOwnSessionStays() {
        assertThat(session(at("e1", 0).withSessionId("theirs"))).isEqualTo("theirs");
    }

    private @Nullable String session(CanonicalEvent event) {
        return enrichment.enrich(event, SENDER).sessionId();
    }

    private static List<String> sessions(Enrichment enrichment, List<CanonicalEvent> events) {
        return events.stream()
                .flatMap(event ->
                        Stream.ofNullable(enrichment.enrich(event, SENDER).sessionId()))
                .distinct()
                .toList();
    }

    private static CanonicalEvent at(String id, int minutes) {
        return web(Events.event(id, Events.TIME.plus(Duration.ofMinutes(minutes)), VISITOR));
    }

    private static CanonicalEvent web(CanonicalEvent event) {
        return event.withChannel("web");
    }

    private static Enrichment fresh(int sessionsMax) {
        return new SessionEnrichment(Duration.ofMinutes(30), sessionsMax, Policies.POLICY.strongestFirst());
    }
}
