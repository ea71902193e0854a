package selfsame.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Namespace;
import selfsame.identity.Pair;
import selfsame.policy.Ambiguous;
import selfsame.policy.Blocked;
import selfsame.policy.DecisionRules;
import selfsame.policy.DecisionRules.Order;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;

/** One story per rule; the laws are tested beside it. */
class DecisionTests {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Map<Identifier, Long> firstSeenAt = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Separation> separations = new ArrayList<>();
    private final Set<Pair> retracted = new HashSet<>();
    private Ambiguous device = Ambiguous.RELEASE;
    private DecisionRules rules = DecisionRules.DEFAULT;

    @Test
    void aDeviceOfTwoUsersBelongsToNeither() {
        link("device:kiosk", "user:ann", 1);
        link("device:kiosk", "user:bob", 2);

        assertThat(people()).containsExactlyInAnyOrder("device:kiosk", "user:ann", "user:bob");
        assertThat(held())
                .containsExactly(
                        "device:kiosk user:ann AMBIGUOUS user:ann user:bob",
                        "device:kiosk user:bob AMBIGUOUS user:ann user:bob");
    }

    @Test
    void aDeviceMayGoToItsEarliestOwner() {
        device = Ambiguous.EARLIEST;
        link("device:kiosk", "user:ann", 1);
        link("device:kiosk", "user:bob", 2);

        assertThat(people()).containsExactlyInAnyOrder("device:kiosk user:ann", "user:bob");
    }

    @Test
    void aDeviceMayGoToItsLatestOwner() {
        device = Ambiguous.LATEST;
        link("device:kiosk", "user:ann", 1);
        link("device:kiosk", "user:bob", 2);

        assertThat(people()).containsExactlyInAnyOrder("user:ann", "device:kiosk user:bob");
    }

    @Test
    void aStewardGivesAnAmbiguousDeviceToOneOwner() {
        link("device:kiosk", "user:ann", 1);
        link("device:kiosk", "user:bob", 2);
        link("device:kiosk", "user:bob", LinkKind.CONFIRMED, 3);

        assertThat(people()).containsExactlyInAnyOrder("user:ann", "device:kiosk user:bob");
    }

    @Test
    void twoUsersAreOneOnlyWhenAStewardSaysSo() {
        link("user:ann", "user:bob", 1);

        assertThat(people()).containsExactlyInAnyOrder("user:ann", "user:bob");
        assertThat(held()).containsExactly("user:ann user:bob UNIQUE user:ann user:bob");

        link("user:ann", "user:bob", LinkKind.CONFIRMED, 1);

        assertThat(people()).containsExactlyInAnyOrder("user:ann user:bob");
        assertThat(held()).isEmpty();
    }

    @Test
    void confirmedUsersCountAsOneForAThirdWhoIsNot() {
        link("user:ann", "user:bob", LinkKind.CONFIRMED, 1);
        link("email:a", "user:ann", 1);
        link("email:a", "user:cid", 2);

        assertThat(people()).containsExactlyInAnyOrder("email:a user:ann user:bob", "user:cid");
    }

    @Test
    void aSeparationHoldsByWhateverPath() {
        separations.add(Separation.of("s", Set.of(Identifier.parse("email:a")), Set.of(Identifier.parse("email:b"))));
        link("email:a", "cookie:1", 1);
        link("cookie:1", "cookie:2", 2);
        link("cookie:2", "email:b", 3);

        assertThat(people()).containsExactlyInAnyOrder("cookie:1 email:a", "cookie:2 email:b");
        assertThat(held()).containsExactly("cookie:1 cookie:2 SEPARATED email:a email:b");
    }

    @Test
    void aRetractedPairMayStillBeOneByAnotherPath() {
        retracted.add(Pair.of(Identifier.parse("email:a"), Identifier.parse("email:b")));
        link("email:a", "email:b", 1);

        assertThat(held()).containsExactly("email:a email:b RETRACTED email:a email:b");

        link("email:a", "cookie:1", 1);
        link("cookie:1", "email:b", 1);

        assertThat(people()).containsExactly("cookie:1 email:a email:b");
        assertThat(held()).isEmpty();
    }

    @Test
    void anEmailOfTooManyUsersIsGeneric() {
        link("email:office", "user:a", 1);
        link("email:office", "user:b", 1);
        link("email:office", "user:c", 1);
        link("email:office", "cookie:1", 1);

        assertThat(people()).hasSize(5);
        assertThat(held()).hasSize(4).allMatch(held -> held.contains("GENERIC"));
    }

    @Test
    void aCrowdsTabletIsGenericOnceItIsShared() {
        link("tablet:t", "cookie:1", 1);
        link("tablet:t", "cookie:2", 1);
        link("tablet:t", "user:a", 1);

        assertThat(people()).containsExactly("cookie:1 cookie:2 tablet:t user:a");

        link("tablet:t", "user:b", 1);

        assertThat(people()).hasSize(5);
        assertThat(held()).hasSize(4).allMatch(held -> held.contains("GENERIC"));
    }

    @Test
    void aFamilysTabletIsNot() {
        link("tablet:t", "user:a", 1);
        link("tablet:t", "user:b", 1);
        link("tablet:t", "cookie:1", 1);

        assertThat(people()).containsExactlyInAnyOrder("cookie:1 tablet:t", "user:a", "user:b");
    }

    @Test
    void itIsAlsoWhenAStewardConfirmedTheAccounts() {
        link("user:a", "user:b", LinkKind.CONFIRMED, 1);
        link("tablet:t", "user:a", 1);
        link("tablet:t", "user:b", 1);
        link("tablet:t", "cookie:1", 1);
        link("tablet:t", "cookie:2", 1);

        assertThat(people()).containsExactlyInAnyOrder("user:a user:b", "tablet:t", "cookie:1", "cookie:2");
    }

    @Test
    void anAccountAndALoyaltyCardAreNotTwoPeople() {
        link("tablet:t", "user:a", 1);
        link("tablet:t", "loyalty:a", 1);
        link("tablet:t", "cookie:1", 1);
        link("tablet:t", "cookie:2", 1);

        assertThat(people()).containsExactly("cookie:1 cookie:2 loyalty:a tablet:t user:a");
    }

    @Test
    void aCookieIsForgottenWhenItExpires() {
        link("cookie:1", "user:a", 0);

        assertThat(peopleAt(90 * DAY - 1)).containsExactly("cookie:1 user:a");
        assertThat(peopleAt(90 * DAY)).containsExactlyInAnyOrder("cookie:1", "user:a");
    }

    @Test
    void aGlimpseDoesNotBridgeTwoEstablishedPeople() {
        rules = new DecisionRules(List.of(Order.KIND), 100, 5000, 2, Duration.ofDays(7));
        seen("user:a", 0);
        seen("loyalty:b", 0);
        link("loyalty:b", "user:a", 7 * DAY);

        assertThat(held()).containsExactly("loyalty:b user:a BRIDGE loyalty:b user:a");

        links.clear();
        link("loyalty:b", "user:a", 7 * DAY - 1);

        assertThat(held()).isEmpty();
    }

    @Test
    void theSizeOfAPersonIsBounded() {
        rules = new DecisionRules(List.of(Order.EARLIEST), 100, 2, 1, Duration.ZERO);
        link("cookie:1", "cookie:2", 2);
        link("cookie:2", "cookie:3", 1);

        assertThat(people()).containsExactlyInAnyOrder("cookie:1", "cookie:2 cookie:3");
        assertThat(held()).containsExactly("cookie:1 cookie:2 SIZE cookie:1 cookie:2");
    }

    @Test
    void aPersonHasAtMostSoManyEmails() {
        for (int email = 1; email <= 4; email++) {
            link("email:" + email, "user:a", email);
        }

        assertThat(people()).containsExactlyInAnyOrder("email:1 email:2 email:3 user:a", "email:4");
        assertThat(held()).containsExactly("email:4 user:a LIMIT email:4 email:1");
    }

    private void seen(String identifier, long at) {
        firstSeenAt.merge(Identifier.parse(identifier), at, Math::min);
    }

    private void link(String a, String b, long at) {
        link(a, b, LinkKind.OBSERVED, at);
    }

    private void link(String a, String b, LinkKind kind, long at) {
        seen(a, at);
        seen(b, at);
        links.add(Link.seenOnce(Identifier.parse(a), Identifier.parse(b), kind, at));
    }

    private List<String> people() {
        return peopleAt(0);
    }

    private List<String> peopleAt(long now) {
        return decide(now).people().stream().map(DecisionTests::text).toList();
    }

    private List<String> held() {
        return decide(0).held().stream()
                .map(held -> "%s %s %s %s %s"
                        .formatted(
                                held.link().pair().left().canonical(),
                                held.link().pair().right().canonical(),
                                held.reason(),
                                held.witnessLeft().canonical(),
                                held.witnessRight().canonical()))
                .toList();
    }

    private Decided decide(long now) {
        return Decision.decide(Evidence.of(firstSeenAt, links), new Facts(separations, retracted), policy(), now);
    }

    private static String text(Set<Identifier> person) {
        return new TreeSet<>(person).stream().map(Identifier::canonical).collect(Collectors.joining(" "));
    }

    private Policy policy() {
        List<NamespaceRule> namespaces = List.of(
                rule("user", true, 1, Ambiguous.NO, 0, Duration.ZERO),
                rule("loyalty", true, 1, Ambiguous.NO, 0, Duration.ZERO),
                rule("email", false, 3, Ambiguous.NO, 2, Duration.ZERO),
                rule("device", false, 100, device, 0, Duration.ZERO),
                new NamespaceRule(
                        new Namespace("tablet"),
                        false,
                        100,
                        Ambiguous.RELEASE,
                        Optional.empty(),
                        Optional.empty(),
                        Normaliser.NONE,
                        false,
                        Optional.of(3)),
                rule("cookie", false, 100, Ambiguous.NO, 0, Duration.ofDays(90)));
        return new Policy(1, namespaces, Blocked.NONE, rules);
    }

    private static NamespaceRule rule(
            String name, boolean unique, int limit, Ambiguous ambiguous, int fanOutMax, Duration linkTtl) {
        return new NamespaceRule(
                new Namespace(name),
                unique,
                limit,
                ambiguous,
                fanOutMax == 0 ? Optional.empty() : Optional.of(fanOutMax),
                linkTtl.isZero() ? Optional.empty() : Optional.of(linkTtl),
                Normaliser.NONE);
    }
}
