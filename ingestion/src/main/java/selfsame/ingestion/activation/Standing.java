package selfsame.ingestion.activation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import selfsame.policy.IntentRules;
import selfsame.profile.Consent;
import selfsame.profile.Journey;
import selfsame.profile.Profile;
import selfsame.segment.Segments;

/**
 * How somebody stood when last looked at.
 *
 * @param segments that the person is in
 * @param abandoned journeys that were told, the last {@link #ABANDONED_MAX}
 * @param granted purposes that consent was given for
 */
record Standing(SortedSet<String> segments, List<Told> abandoned, SortedSet<String> granted) {

    static final int ABANDONED_MAX = 50;
    static final Standing NONE = new Standing(new TreeSet<>(), List.of(), new TreeSet<>());

    /** A journey that was told as abandoned: attempts at one journey do not overlap in time, so those that do are one. */
    record Told(String journey, long since, long endedAt) {

        static Told of(Journey journey) {
            return new Told(journey.name(), journey.since(), journey.endedAt().orElse(journey.activeAt()));
        }

        static Told parse(String text) {
            String[] parts = text.split("\\|", -1);
            return new Told(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        boolean isOf(Told other) {
            return journey.equals(other.journey) && since <= other.endedAt && other.since <= endedAt;
        }

        @Override
        public String toString() {
            return journey + '|' + since + '|' + endedAt;
        }
    }

    /** @param dueAt when to look again though nothing happens */
    record Next(Standing standing, List<Happening> happenings, OptionalLong dueAt) {}

    /** Of the person that several became: what was told of one was told. The segments are the person's own. */
    Standing joined(Collection<Standing> others) {
        SortedSet<String> allGranted = new TreeSet<>(granted);
        List<Told> allTold = new ArrayList<>(abandoned);
        others.forEach(other -> {
            allGranted.addAll(other.granted);
            allTold.addAll(other.abandoned);
        });
        return new Standing(segments, last(allTold), allGranted);
    }

    /** Looks: what is so now, and what is new about it. */
    Next next(Profile profile, Segments rules, IntentRules intent, long now) {
        List<Happening> happenings = new ArrayList<>();
        SortedSet<String> segmentsNow = rules.of(profile, now);
        segments.stream()
                .filter(name -> !segmentsNow.contains(name))
                .forEach(name -> happenings.add(new Happening.Left(name)));
        segmentsNow.stream()
                .filter(name -> !segments.contains(name))
                .forEach(name -> happenings.add(new Happening.Entered(name)));
        SortedSet<String> grantedNow = granted(profile);
        granted.stream()
                .filter(purpose -> !grantedNow.contains(purpose))
                .forEach(purpose -> happenings.add(new Happening.Withdrawn(
                        purpose,
                        Optional.ofNullable(profile.consent().get(purpose)).map(Consent::state))));
        List<Told> told = new ArrayList<>(abandoned);
        for (Journey journey : profile.journeys().values()) {
            Told attempt = Told.of(journey);
            if (journey.state() == Journey.State.ABANDONED && told.stream().noneMatch(attempt::isOf)) {
                told.add(attempt);
                happenings.add(new Happening.Abandoned(journey));
            }
        }
        return new Next(
                new Standing(segmentsNow, last(told), grantedNow), happenings, dueAt(profile, rules, intent, now));
    }

    private static SortedSet<String> granted(Profile profile) {
        SortedSet<String> granted = new TreeSet<>();
        profile.consent().forEach((purpose, consent) -> {
            if (consent.isGiven()) {
                granted.add(purpose);
            }
        });
        return granted;
    }

    private static OptionalLong dueAt(Profile profile, Segments rules, IntentRules intent, long now) {
        LongStream journeys = profile.journeys().values().stream().flatMapToLong(journey -> journey.dueAt().stream());
        LongStream segments = rules.lookAgainAt(profile, intent, now).stream();
        return LongStream.concat(journeys, segments)
                .map(at -> Math.max(at, now + 1))
                .min();
    }

    private static List<Told> last(List<Told> told) {
        List<Told> distinct = told.stream().distinct().toList();
        return distinct.subList(Math.max(0, distinct.size() - ABANDONED_MAX), distinct.size());
    }
}
