package selfsame.api.profile;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.Times;
import selfsame.profile.Cohesion;
import selfsame.profile.Consent;
import selfsame.profile.Counts;
import selfsame.profile.Intent;
import selfsame.profile.Journey;
import selfsame.profile.Profile;
import selfsame.profile.RiskFlag;
import selfsame.profile.Sessions;
import selfsame.profile.Trait;
import tools.jackson.databind.json.JsonMapper;

/** A profile as the schema shows it. */
public record ProfileView(
        int eventCount,
        @Nullable OffsetDateTime firstSeenAt,
        @Nullable OffsetDateTime lastSeenAt,
        List<TraitView> traits,
        List<EventCounts> counts,
        List<RecentEventView> recent,
        IntentView intent,
        SessionsView sessions,
        LastSeenView lastSeen,
        List<JourneyView> journeys,
        List<RiskFlagView> riskFlags,
        List<ConsentView> consent,
        @Nullable Double cohesion) {

    public record TraitView(
            String name,
            @Nullable Object value,
            OffsetDateTime at,
            int ageSeconds,
            String source,
            List<TraitValue> losers) {}

    public record TraitValue(@Nullable Object value, OffsetDateTime at, String source) {}

    public record EventCounts(String type, int lastHour, int last24Hours, int last7Days, int last30Days, int ever) {}

    public record RecentEventView(String id, String type, OffsetDateTime occurredAt) {}

    public record IntentView(List<Score> topics, List<Score> types) {}

    public record Score(String name, double score) {}

    public record SessionsView(int count, @Nullable SessionView latest) {}

    public record SessionView(OffsetDateTime startedAt, OffsetDateTime lastEventAt, boolean open) {}

    public record JourneyView(
            String name,
            Journey.State state,
            String step,
            int stepNumber,
            OffsetDateTime since,
            OffsetDateTime activeAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime endedAt) {}

    public record RiskFlagView(
            String name,
            String reason,
            @Nullable OffsetDateTime since,
            @Nullable OffsetDateTime expiresAt) {}

    public record ConsentView(String purpose, Consent.State state, OffsetDateTime at, boolean given) {}

    static ProfileView of(Profile profile, long now, JsonMapper json) {
        return new ProfileView(
                count(profile.events()),
                time(profile.firstSeenAt()),
                time(profile.lastSeenAt()),
                profile.traits().entrySet().stream()
                        .map(trait -> trait(trait.getKey(), trait.getValue(), now, json))
                        .toList(),
                profile.counts().entrySet().stream()
                        .map(counts -> counts(counts.getKey(), counts.getValue()))
                        .toList(),
                profile.recent().stream()
                        .map(event -> new RecentEventView(event.key(), event.type(), Times.utc(event.at())))
                        .toList(),
                intent(profile.intent()),
                sessions(profile.sessions()),
                LastSeenView.of(profile.lastSeen(), time(profile.lastSeenAt())),
                profile.journeys().values().stream().map(ProfileView::journey).toList(),
                profile.riskFlags().stream().map(ProfileView::flag).toList(),
                profile.consent().entrySet().stream()
                        .map(consent -> consent(consent.getKey(), consent.getValue()))
                        .toList(),
                profile.cohesion().map(Cohesion::value).orElse(null));
    }

    private static TraitView trait(String name, Trait trait, long now, JsonMapper json) {
        return new TraitView(
                name,
                value(trait.value(), json),
                Times.utc(trait.at()),
                Math.clamp((now - trait.at()) / 1_000, 0, Integer.MAX_VALUE),
                trait.source(),
                trait.losers().stream()
                        .map(loser -> new TraitValue(value(loser.value(), json), Times.utc(loser.at()), loser.source()))
                        .toList());
    }

    private static @Nullable Object value(String value, JsonMapper json) {
        return json.readValue(value, Object.class);
    }

    private static EventCounts counts(String type, Counts counts) {
        return new EventCounts(
                type,
                count(counts.hour()),
                count(counts.day()),
                count(counts.week()),
                count(counts.month()),
                count(counts.ever()));
    }

    private static IntentView intent(Intent intent) {
        return new IntentView(scores(intent.topics()), scores(intent.types()));
    }

    private static List<Score> scores(SortedMap<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(score -> new Score(score.getKey(), score.getValue()))
                .toList();
    }

    private static SessionsView sessions(Sessions sessions) {
        return new SessionsView(
                sessions.count(),
                sessions.latest()
                        .map(latest ->
                                new SessionView(Times.utc(latest.startAt()), Times.utc(latest.endAt()), latest.open()))
                        .orElse(null));
    }

    private static JourneyView journey(Journey journey) {
        return new JourneyView(
                journey.name(),
                journey.state(),
                journey.reached(),
                journey.step(),
                Times.utc(journey.since()),
                Times.utc(journey.activeAt()),
                time(journey.dueAt()),
                time(journey.endedAt()));
    }

    private static RiskFlagView flag(RiskFlag flag) {
        return new RiskFlagView(flag.name(), flag.reason(), time(flag.since()), time(flag.expiresAt()));
    }

    private static ConsentView consent(String purpose, Consent consent) {
        return new ConsentView(purpose, consent.state(), Times.utc(consent.at()), consent.isGiven());
    }

    private static @Nullable OffsetDateTime time(OptionalLong at) {
        return at.isPresent() ? Times.utc(at.getAsLong()) : null;
    }

    private static int count(long count) {
        return Math.clamp(count, 0, Integer.MAX_VALUE);
    }
}
