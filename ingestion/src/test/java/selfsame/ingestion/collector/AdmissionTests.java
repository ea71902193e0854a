package selfsame.ingestion.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import selfsame.ingestion.contract.Source;
import selfsame.ingestion.contract.Trust;

class AdmissionTests {

    private static final Source SHOP = new Source("shop", Trust.TRUSTED);
    private static final CollectorProperties BOUNDS = new CollectorProperties(
            DataSize.ofKilobytes(10),
            DataSize.ofKilobytes(1),
            100,
            DataSize.ofKilobytes(20),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            10,
            100,
            1_000,
            Duration.ofSeconds(7));

    @Test
    void aSourceThatSendsTooMuchIsToldWhenToComeBack() {
        var admission = new Admission(BOUNDS, OptionalLong::empty);
        admission.admit(SHOP, 100);

        assertThatThrownBy(() -> admission.admit(SHOP, 50)).isInstanceOfSatisfying(TryLater.class, later -> {
            assertThat(later.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            assertThat(later.retryAfterSeconds()).isBetween(4L, 5L);
        });
    }

    @Test
    void oneSourceDoesNotSlowDownAnother() {
        var admission = new Admission(BOUNDS, OptionalLong::empty);
        admission.admit(SHOP, 100);

        assertThatCode(() -> admission.admit(new Source("web", Trust.PUBLIC), 100))
                .doesNotThrowAnyException();
    }

    @Test
    void memoryIsLentAndGivenBack() {
        var admission = new Admission(BOUNDS, OptionalLong::empty);
        var first = admission.reserve(15 * 1024);

        assertThatThrownBy(() -> admission.reserve(10 * 1024))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
        first.close();

        assertThatCode(() -> admission.reserve(10 * 1024).close()).doesNotThrowAnyException();
    }

    @Test
    void aResolverThatIsTooFarBehindStopsTheIntake() {
        assertThatThrownBy(() -> new Admission(BOUNDS, () -> OptionalLong.of(1_001)).reserve(1))
                .isInstanceOfSatisfying(
                        TryLater.class,
                        later -> assertThat(later.retryAfterSeconds()).isEqualTo(7));
        assertThatCode(() -> new Admission(BOUNDS, () -> OptionalLong.of(1_000))
                        .reserve(1)
                        .close())
                .doesNotThrowAnyException();
    }
}
