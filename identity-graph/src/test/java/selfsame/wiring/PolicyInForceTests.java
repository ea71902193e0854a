package selfsame.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import selfsame.identity.IdentityException;
import selfsame.policy.PolicyHistory;
import selfsame.policy.PolicyText;

class PolicyInForceTests {

    private static final String FILE = "version: 1\nnamespaces: [{name: user_id, unique: true}]\n";
    private static final String NEXT = "namespaces: [{name: user_id, unique: true}, {name: email}]\n";

    private final Versions versions = new Versions();
    private final PolicyInForce inForce = new PolicyInForce(versions, FILE, Duration.ofDays(1));

    @Test
    void theFileCountsWhileTheGraphHasNone() {
        inForce.refresh();

        assertThat(inForce.get().version()).isEqualTo(1);
        assertThat(inForce.version().text().text()).isEqualTo(FILE);
    }

    @Test
    void theFileIsWrittenIntoAGraphThatHasNone() {
        inForce.establish(7);

        assertThat(versions.texts.firstEntry().getValue())
                .isEqualTo(new PolicyText(1, FILE, 7, "file", Optional.empty()));
    }

    @Test
    void theHighestVersionInTheGraphCountsWhateverItsTextSays() {
        versions.add(new PolicyText(5, NEXT, 7, "jane", Optional.empty()));

        inForce.establish(8);

        assertThat(inForce.get().version()).isEqualTo(5);
        assertThat(inForce.get().namespaces()).hasSize(2);
        assertThat(versions.texts).hasSize(1);
    }

    @Test
    void aVersionThatSomeoneSawCountsAtOnce() {
        inForce.establish(7);
        versions.add(new PolicyText(2, NEXT, 8, "jane", Optional.empty()));

        inForce.noticed(2);

        assertThat(inForce.get().version()).isEqualTo(2);
        assertThat(inForce.version(1)).map(PolicyText::text).contains(FILE);
    }

    @Test
    void whileTheGraphIsAwayTheLastKnownCounts() {
        versions.add(new PolicyText(5, NEXT, 7, "jane", Optional.empty()));
        inForce.refresh();
        versions.away = true;

        inForce.refresh();

        assertThat(inForce.get().version()).isEqualTo(5);
    }

    @Test
    void aVersionThatCannotBeReadDoesNotCount() {
        inForce.establish(7);
        versions.add(new PolicyText(2, "nonsense: 1", 8, "somebody", Optional.empty()));

        inForce.noticed(2);

        assertThat(inForce.get().version()).isEqualTo(1);
    }

    @Test
    void aPolicyIsAppliedAsTheNextVersion() {
        inForce.establish(7);

        assertThat(inForce.apply(NEXT, 8, "jane", "kiosks").version()).isEqualTo(2);
        assertThat(inForce.apply("version: 3\n" + NEXT, 9, "jane", "again").version())
                .isEqualTo(3);

        assertThat(inForce.get().version()).isEqualTo(3);
        assertThatThrownBy(() -> inForce.apply("version: 3\n" + NEXT, 9, "jane", "again"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the next is 4");
    }

    private static final class Versions implements PolicyHistory {

        private final TreeMap<Integer, PolicyText> texts = new TreeMap<>();
        private boolean away;

        @Override
        public Optional<Integer> newest() {
            if (away) {
                throw new IdentityException.StoreUnavailable(new IllegalStateException("away"));
            }
            return texts.isEmpty() ? Optional.empty() : Optional.of(texts.lastKey());
        }

        @Override
        public Optional<PolicyText> version(int version) {
            return Optional.ofNullable(texts.get(version));
        }

        @Override
        public boolean add(PolicyText text) {
            if (texts.isEmpty() || text.version() > texts.lastKey()) {
                texts.put(text.version(), text);
                return true;
            }
            return false;
        }

        @Override
        public boolean apply(PolicyText text) {
            return add(text);
        }

        @Override
        public long outdated(int version) {
            return 0;
        }
    }
}
