package selfsame.ingestion.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import selfsame.policy.ProfileRules;
import selfsame.profile.Behaviour;
import selfsame.profile.Cohesion;
import selfsame.profile.Figures;
import selfsame.profile.Particulars;
import selfsame.profile.Profile;
import selfsame.profile.Summary;

class ScreeningTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Destination CRM = new Destination(
            "crm",
            URI.create("https://crm.example.com"),
            List.of(),
            Set.of(ChangeType.PERSON_MERGED, ChangeType.SEGMENT_ENTERED, ChangeType.CONSENT_WITHDRAWN),
            Optional.of("leaving"),
            Optional.of("ads"),
            OptionalDouble.of(0.5),
            Duration.ofMinutes(15),
            List.of("email", "shoe_size"),
            Optional.empty(),
            false);

    private final Screening screening = new Screening(CRM, _ -> subject(true, 1));

    @Test
    void onlyWhatIsAskedForIsTold() {
        assertThat(screening.refuses(message("person.split", "{}"))).contains(Screening.Reason.NOT_ASKED_FOR);
        assertThat(screening.refuses(message("segment.entered", "{\"segment\": \"other\"}")))
                .contains(Screening.Reason.SEGMENT);
        assertThat(screening.refuses(message("segment.entered", "{\"segment\": \"leaving\"}")))
                .isEmpty();
    }

    @Test
    void whatIsOldIsNot() {
        Message message = message("person.merged", "{}");

        assertThat(screening.isOutdated(message, NOON.plus(Duration.ofMinutes(15))))
                .isFalse();
        assertThat(screening.isOutdated(message, NOON.plus(Duration.ofMinutes(16))))
                .isTrue();
    }

    @Test
    void peopleWhoDidNotConsentOrHangTogetherLooselyAreNot() {
        Message entered = message("segment.entered", "{\"segment\": \"leaving\"}");

        assertThat(screening.refuses(entered, subject(true, 1))).isEmpty();
        assertThat(screening.refuses(entered, subject(false, 1))).contains(Screening.Reason.CONSENT);
        assertThat(screening.refuses(entered, subject(true, 0.4))).contains(Screening.Reason.COHESION);
        assertThat(screening.refuses(message("person.merged", "{}"), new Subject(profile(true, 1), Set.of())))
                .contains(Screening.Reason.SEGMENT);
    }

    @Test
    void withdrawalIsToldWithoutTraits() {
        Message withdrawn = message("consent.withdrawn", "{\"purpose\": \"ads\"}");
        Subject subject = subject(false, 1);

        assertThat(screening.refuses(withdrawn, subject)).isEmpty();
        assertThat(screening.traits(subject)).isEmpty();
    }

    @Test
    void knownTraitsAreTold() {
        assertThat(screening.traits(subject(true, 1)).toString()).isEqualTo("{\"email\":\"ann@example.com\"}");
    }

    private static Subject subject(boolean consents, double cohesion) {
        return new Subject(profile(consents, cohesion), Set.of("leaving"));
    }

    private static Profile profile(boolean consents, double cohesion) {
        Particulars particulars = new Particulars(
                Optional.empty(),
                Map.of(),
                List.of(),
                new TreeMap<>(Map.of("email", Optional.of("\"ann@example.com\""))),
                new TreeMap<>(Map.of("ads", consents)));
        Behaviour behaviour = new Behaviour("shop/1", "shop", "page_viewed", NOON.toEpochMilli(), particulars);
        Figures figures =
                new Figures(Optional.of(new Cohesion(cohesion, OptionalLong.empty())), Collections.emptySortedMap());
        return Profile.of(List.of(Summary.of(List.of(behaviour))), figures, ProfileRules.DEFAULT, NOON.toEpochMilli());
    }

    private static Message message(String type, String data) {
        return Message.parse("""
                        {"specversion": "1.0", "id": "c1/p1", "source": "/selfsame", "type": "selfsame.%s", "subject": "p1",
                         "time": "%s", "data": %s}""".formatted(type, NOON, data)).orElseThrow();
    }
}
