package selfsame.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import selfsame.policy.FlagRule;
import selfsame.policy.JourneyRule;
import selfsame.policy.ProfileRules;
import selfsame.policy.TraitRule;
import selfsame.profile.Journey.State;

/** Profiles, one thing at a time. */
class ProfileTests {

    private static final long START = Duration.ofDays(20_000).toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private int number;

    @Test
    void anAbandonedCartIsToldByTimeAlone() {
        List<Behaviour> events = List.of(event("carted", 0), event("checked_out", 10));

        assertThat(cart(events, 11).state()).isEqualTo(State.IN_FLIGHT);
        assertThat(cart(events, 11).step()).isEqualTo(1);
        assertThat(cart(events, 11).dueAt()).isEqualTo(OptionalLong.of(at(40)));
        assertThat(cart(events, 39).state()).isEqualTo(State.IN_FLIGHT);
        assertThat(cart(events, 40).state()).isEqualTo(State.ABANDONED);
        assertThat(cart(events, 500).endedAt()).isEqualTo(OptionalLong.of(at(40)));
    }

    @Test
    void anotherStartGoesOnWithTheAttemptAndBeginsOneAfterItsEnd() {
        assertThat(cart(List.of(event("carted", 0), event("carted", 20)), 21).since())
                .isEqualTo(at(0));
        assertThat(cart(List.of(event("carted", 0), event("carted", 31)), 32).since())
                .isEqualTo(at(31));
        assertThat(cart(List.of(event("carted", 0), event("ordered", 5), event("carted", 6)), 7)
                        .since())
                .isEqualTo(at(6));
    }

    @Test
    void whoComesBackTakesTheAttemptUpAgainAndMayStillFinish() {
        List<Behaviour> events = new ArrayList<>(List.of(event("carted", 0), event("checked_out", 50)));

        assertThat(cart(events, 51).state()).isEqualTo(State.IN_FLIGHT);
        assertThat(cart(events, 51).since()).isEqualTo(at(0));
        events.add(event("ordered", 200));
        assertThat(cart(events, 201).state()).isEqualTo(State.DONE);
        assertThat(cart(events, 201).endedAt()).isEqualTo(OptionalLong.of(at(200)));
    }

    @Test
    void aGoalAloneIsNoJourney() {
        assertThat(profile(List.of(event("ordered", 1)), 2).journeys()).isEmpty();
    }

    @Test
    void nullTakesATraitBackAndAnEmptyStringSaysNothingAgainstIt() {
        List<Behaviour> events = new ArrayList<>(List.of(said("Ulm", 0), said("", 1)));

        assertThat(city(events))
                .isEqualTo(new Trait("\"Ulm\"", at(0), "web", List.of(new Trait.Value("\"\"", at(1), "web"))));
        events.add(event("t", 2, Map.of("city", Optional.empty())));
        assertThat(profile(events, 9).traits()).isEmpty();
        events.add(said("Bonn", 3));
        assertThat(city(events)).isEqualTo(new Trait("\"Bonn\"", at(3), "web", List.of()));
    }

    @Test
    void aLateNullTakesBackOnlyWhatWasSaidBefore() {
        List<Behaviour> events =
                List.of(said("Bonn", 3), event("t", 2, Map.of("city", Optional.empty())), said("Ulm", 1));

        assertThat(city(events).value()).isEqualTo("\"Bonn\"");
        assertThat(city(events).losers()).isEmpty();
    }

    @Test
    void theLatestValueIsKnownHoweverManyThereWere() {
        List<Behaviour> events = new ArrayList<>();
        for (int value = 0; value < 500; value++) {
            events.add(said("v" + value, value));
        }

        assertThat(city(events.reversed()).value()).isEqualTo("\"v499\"");
        assertThat(city(events).losers()).hasSizeBetween(10, 20);
    }

    @Test
    void identifiersThatDisagreeAreAConflict() {
        Summary yes = Summary.of(List.of(consent("ads", false, 1), consent("ads", true, 2), consent("mail", true, 3)));
        Summary no = Summary.of(consent("ads", false, 4));

        Profile profile = Profile.of(List.of(yes, no), Figures.NONE, rules(), at(9));

        assertThat(profile.consent())
                .containsEntry("ads", new Consent(Consent.State.CONFLICT, at(4)))
                .containsEntry("mail", new Consent(Consent.State.GRANTED, at(3)));
        assertThat(profile.allows("mail")).isTrue();
        assertThat(profile.allows("ads")).isFalse();
        assertThat(profile.allows("never asked")).isFalse();
    }

    @Test
    void flagsStandUntilTheyExpire() {
        List<Behaviour> events = new ArrayList<>(List.of(event("charged_back", 0), event("charged_back", 30)));

        assertThat(profile(events, 31).riskFlags())
                .containsExactly(new RiskFlag(
                        "chargeback", "charged_back, 2 times", OptionalLong.of(at(0)), OptionalLong.of(at(90))));
        assertThat(profile(events, 61).riskFlags())
                .extracting(RiskFlag::since)
                .containsExactly(OptionalLong.of(at(30)));
        assertThat(profile(events, 90).riskFlags()).isEmpty();
    }

    @Test
    void tooManyEventsInTooShortATimeAreFlagged() {
        List<Behaviour> slow = new ArrayList<>();
        for (int minute = 0; minute < 30; minute += 5) {
            slow.add(event("page_viewed", minute));
        }
        List<Behaviour> fast = new ArrayList<>(slow);
        fast.addAll(List.of(event("page_viewed", 30), event("page_viewed", 31), event("page_viewed", 32)));

        assertThat(profile(slow, 32).riskFlags()).isEmpty();
        assertThat(profile(fast, 33).riskFlags())
                .containsExactly(new RiskFlag(
                        "fast",
                        "4 events within PT10M, more than 3",
                        OptionalLong.of(at(32)),
                        OptionalLong.of(at(73))));
        assertThat(profile(fast, 73).riskFlags()).isEmpty();
    }

    @Test
    void whatTheGraphSaysIsFlagged() {
        Figures figures = new Figures(
                Optional.of(new Cohesion(0.1, OptionalLong.of(77))),
                new TreeMap<>(Map.of("device_id", List.of(1L, 2L, 3L))));

        assertThat(Profile.of(List.of(), figures, rules(), at(0)).riskFlags())
                .containsExactly(
                        new RiskFlag(
                                "shared",
                                "a device_id with 3 owners, more than 2",
                                OptionalLong.of(3),
                                OptionalLong.empty()),
                        new RiskFlag(
                                "loose", "cohesion 0.10, less than 0.25", OptionalLong.of(77), OptionalLong.empty()));
    }

    @Test
    void aLateEventLandsWhereItBelongs() {
        List<Behaviour> events = List.of(event("page_viewed", 600), event("page_viewed", 1), event("page_viewed", 599));

        Profile profile = profile(events, 601);

        assertThat(profile.recent()).extracting(RecentEvent::at).containsExactly(at(600), at(599), at(1));
        assertThat(profile.counts().get("page_viewed")).isEqualTo(new Counts(2, 3, 3, 3, 3));
        assertThat(profile.sessions().count()).isEqualTo(2);
        assertThat(profile.firstSeenAt()).isEqualTo(OptionalLong.of(at(1)));
    }

    @Test
    void halfACharacterIsStoredAsItIsRemembered() {
        Summary summary = Summary.of(List.of(said("\ud800", 1), said("\ud83d\ude00", 2)));

        assertThat(SummaryBytes.read(SummaryBytes.write(summary))).isEqualTo(summary);
    }

    /** Very many events of every kind: what is kept of them stays small. */
    @Test
    void aSummaryIsBounded() {
        Summary sum = Summary.NONE;
        for (int n = 0; n < 10_000; n++) {
            String name = "name-" + n * 7919 % 500;
            sum = sum.plus(Summary.of(new Behaviour(
                    "web/" + n,
                    "source" + n % 40,
                    name,
                    START + n * 300_000L,
                    new Particulars(
                            Optional.of("c" + n % 30),
                            Map.of(Aspect.PAGE, "p" + n),
                            List.of("topic" + n % 300),
                            new TreeMap<>(Map.of("trait" + n % 100, Optional.of("\"" + n % 1000 + "\""))),
                            new TreeMap<>(Map.of("purpose" + n % 90, n % 2 == 0))))));
        }

        assertThat(sum.events()).isEqualTo(10_000);
        assertThat(SummaryBytes.write(sum)).hasSizeLessThan(60_000);
    }

    private Journey cart(List<Behaviour> events, int minute) {
        return profile(events, minute).journey("cart").orElseThrow();
    }

    private static Trait city(List<Behaviour> events) {
        return profile(events, 999).trait("city").orElseThrow();
    }

    private static Profile profile(List<Behaviour> events, int minute) {
        return Profile.of(List.of(Summary.of(events)), Figures.NONE, rules(), at(minute));
    }

    private static ProfileRules rules() {
        return new ProfileRules(
                20,
                Duration.ofMinutes(30),
                TraitRule.LATEST,
                new LinkedHashMap<>(),
                ProfileRules.DEFAULT.intent(),
                List.of(new JourneyRule("cart", "carted", List.of("checked_out"), "ordered", Duration.ofMinutes(30))),
                List.of(
                        new FlagRule.Happened("chargeback", "charged_back", Duration.ofMinutes(60)),
                        new FlagRule.Velocity(
                                "fast", Set.of("page_viewed"), 3, Duration.ofMinutes(10), Duration.ofMinutes(40)),
                        new FlagRule.Shared("shared", "device_id", 2),
                        new FlagRule.Loose("loose", 0.25)));
    }

    private static long at(int minute) {
        return START + minute * MINUTE;
    }

    private Behaviour event(String type, int minute) {
        return new Behaviour("web/" + number++, "web", type, at(minute), Particulars.NONE);
    }

    private Behaviour event(String type, int minute, Map<String, Optional<String>> traits) {
        return new Behaviour(
                "web/" + number++,
                "web",
                type,
                at(minute),
                new Particulars(Optional.empty(), Map.of(), List.of(), new TreeMap<>(traits), new TreeMap<>()));
    }

    private Behaviour said(String city, int minute) {
        return event("t", minute, Map.of("city", Optional.of('"' + city + '"')));
    }

    private Behaviour consent(String purpose, boolean granted, int minute) {
        return new Behaviour(
                "web/" + number++,
                "web",
                "t",
                at(minute),
                new Particulars(
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        new TreeMap<>(),
                        new TreeMap<>(Map.of(purpose, granted))));
    }
}
