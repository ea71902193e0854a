package selfsame.ingestion.activation;

import java.util.Optional;
import selfsame.profile.Consent;
import selfsame.profile.Journey;

/** What is new about how somebody stands. */
sealed interface Happening {

    record Entered(String segment) implements Happening {}

    record Left(String segment) implements Happening {}

    record Abandoned(Journey journey) implements Happening {}

    /** @param now what is said of it since; empty: nothing any more */
    record Withdrawn(String purpose, Optional<Consent.State> now) implements Happening {}
}
