package selfsame.ingestion.webhooks;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfsame.ingestion.webhooks.Courier.Errand;
import selfsame.profile.SummaryUnreadable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Settles a change for one destination: withholds, delivers or sets aside. Thread-safe. */
final class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Destination destination;
    private final Screening screening;
    private final Compensation compensation;
    private final Courier courier;
    private final SetAside setAside;
    private final WebhooksMetrics metrics;
    private final WebhooksProperties properties;
    private final InstantSource clock;

    Dispatch(
            Destination destination,
            Screening screening,
            Compensation compensation,
            Courier courier,
            SetAside setAside,
            WebhooksMetrics metrics,
            WebhooksProperties properties,
            InstantSource clock) {
        this.destination = destination;
        this.screening = screening;
        this.compensation = compensation;
        this.courier = courier;
        this.setAside = setAside;
        this.metrics = metrics;
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns when nothing is left to do about it. */
    void settle(Message message) throws InterruptedException {
        settle(message, () -> screening.isOutdated(message, clock.instant()));
    }

    /** As {@link #settle}, of any age: an operator asked for it. */
    void settleAgain(Message message) throws InterruptedException {
        settle(message, () -> false);
    }

    private void settle(Message message, BooleanSupplier outdated) throws InterruptedException {
        Optional<Letter> correction = compensation.of(message);
        if (correction.isPresent()) {
            close(message, bring(correction.get(), () -> false));
        }
        Optional<Screening.Reason> refused = screening.refuses(message);
        if (refused.isEmpty() && outdated.getAsBoolean()) {
            refused = Optional.of(Screening.Reason.OUTDATED);
        }
        ObjectNode body = message.body();
        if (refused.isEmpty() && screening.needsSubject(message)) {
            Optional<Subject> subject = subject(message);
            if (subject.isEmpty()) {
                close(message, new Errand.Failed("what is remembered of the person cannot be read", 0));
                return;
            }
            refused = screening.refuses(message, subject.get());
            ((ObjectNode) body.get("data")).set("traits", screening.traits(subject.get()));
        }
        if (refused.isPresent()) {
            metrics.withheld(refused.get());
            return;
        }
        compensation.remember(message);
        close(message, bring(Letter.of(destination, message, JSON.writeValueAsBytes(body)), outdated));
    }

    /** Empty: nothing will make it readable soon, and others wait behind it. */
    private Optional<Subject> subject(Message message) {
        try {
            return Optional.of(screening.subject(message));
        } catch (SummaryUnreadable unreadable) {
            return Optional.empty();
        }
    }

    private Errand bring(Letter letter, BooleanSupplier outdated) throws InterruptedException {
        if (letter.body().length > properties.bodySizeMax().toBytes()) {
            return new Errand.Failed("the body has %d bytes".formatted(letter.body().length), 0);
        }
        return courier.bring(letter, outdated);
    }

    private void close(Message message, Errand errand) throws InterruptedException {
        switch (errand) {
            case Errand.Delivered() -> metrics.delivered(message.at(), clock.instant());
            case Errand.Dropped() -> metrics.withheld(Screening.Reason.OUTDATED);
            case Errand.Failed failed -> {
                setAside.put(destination, message, failed);
                metrics.setAside();
                log.warn(
                        "{} for {} is set aside after {} attempts: {}",
                        message,
                        destination,
                        failed.attempts(),
                        failed.problem());
            }
        }
    }
}
