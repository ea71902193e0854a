package selfsame.ingestion.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import selfsame.ingestion.security.StartRefused;

class DestinationsReaderTests {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("NEW", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "OLD", "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    @Test
    void everythingThatCanBeSaidIsRead() {
        List<Destination> read = DestinationsReader.read("""
                destinations:
                  - name: crm
                    url: https://crm.example.com/hooks/selfsame
                    secrets: [env:NEW, env:OLD]
                    changes: [person_merged, segment_entered, journey_abandoned]
                    segment: leaving
                    purpose: ads
                    cohesionMin: 0.5
                    ageMax: 15m
                    traits: [email, first_name]
                    remember: 30d
                """, ENVIRONMENT);

        Destination crm = read.getFirst();
        assertThat(crm.secrets()).hasSize(2);
        assertThat(crm.changes())
                .containsExactly(ChangeType.PERSON_MERGED, ChangeType.SEGMENT_ENTERED, ChangeType.JOURNEY_ABANDONED);
        assertThat(crm.segment()).contains("leaving");
        assertThat(crm.purpose()).contains("ads");
        assertThat(crm.cohesionMin()).hasValue(0.5);
        assertThat(crm.ageMax()).isEqualTo(Duration.ofMinutes(15));
        assertThat(crm.traits()).containsExactly("email", "first_name");
        assertThat(crm.remember()).contains(Duration.ofDays(30));
        assertThat(crm.privateAllowed()).isFalse();
        assertThat(crm.topics())
                .containsExactly("identity.changes", "profiles.changes", "segments.changes", "webhooks.again");
    }

    @Test
    void everyFaultIsNamedWithItsLineAndKey() {
        assertThatThrownBy(() -> DestinationsReader.read("""
                        destinations:
                          - name: CRM
                            url: http://crm.example.com/
                            secrets: [env:NOWHERE]
                            changes: [person_married]
                            traits: [email]
                            color: red
                          - name: crm
                            url: https://crm.example.com/
                            secrets: [env:NEW]
                            changes: [person_merged]
                          - name: crm
                            url: https://somebody@crm.example.com/
                            changes: []
                        """, ENVIRONMENT))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("line 2, destinations[0].name")
                .hasMessageContaining("line 3, destinations[0].url")
                .hasMessageContaining("line 4, destinations[0].secrets[0]: there is no secret")
                .hasMessageContaining("line 5, destinations[0].changes[0]: must be one of person_created,")
                .hasMessageContaining("line 6, destinations[0].traits: are told for a purpose")
                .hasMessageContaining("line 7, destinations[0].color: is not a known key")
                .hasMessageContaining("line 12, destinations[2].name: crm is declared twice")
                .hasMessageContaining("line 13, destinations[2].url")
                .hasMessageContaining("destinations[2].secrets: must name one secret")
                .hasMessageContaining("line 14, destinations[2].changes: must list");
    }
}
