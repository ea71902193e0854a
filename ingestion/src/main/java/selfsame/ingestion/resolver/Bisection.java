package selfsame.ingestion.resolver;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfsame.identity.IdentityException;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.Refusal;
import selfsame.resolution.ResolveEvents;
import selfsame.resolution.Resolved;

/**
 * Resolves a batch, and if it fails for good halves it until the one event is found that fails alone, which is set aside in the
 * transaction that moves the position past it. The rest of the batch goes on.
 */
final class Bisection {

    private static final Logger LOG = LoggerFactory.getLogger(Bisection.class);

    private final ResolveEvents resolveEvents;
    private final ResolverMetrics metrics;

    Bisection(ResolveEvents resolveEvents, ResolverMetrics metrics) {
        this.resolveEvents = resolveEvents;
        this.metrics = metrics;
    }

    /**
     * Returns true when all of it is in the store, false when it is not ours any more.
     *
     * @throws IdentityException.StoreUnavailable when the store cannot be reached; some of it may be in the store
     * @throws IdentityException.ConcurrentChange when it collides with others again and again; likewise
     * @throws IdentityException.TookTooLong when even one event takes too long, which says nothing of the event
     */
    boolean resolve(Batch batch, Refusal refusal) {
        try {
            return isOurs(metrics.timed(batch, () -> resolveEvents.resolve(batch, refusal)));
        } catch (IdentityException.StoreUnavailable | IdentityException.ConcurrentChange worldFailed) {
            throw worldFailed;
        } catch (IdentityException.TookTooLong worldSlow) {
            if (batch.isSingle()) {
                throw worldSlow;
            }
            return resolveHalves(batch, refusal);
        } catch (RuntimeException failed) {
            return batch.isSingle() ? setAside(batch, refusal, failed) : resolveHalves(batch, refusal);
        }
    }

    private boolean resolveHalves(Batch batch, Refusal refusal) {
        return resolve(batch.firstHalf(), refusal) && resolve(batch.secondHalf(), refusal);
    }

    private boolean setAside(Batch batch, Refusal refusal, RuntimeException failed) {
        Delivery poisonous = batch.deliveries().getFirst();
        LOG.error(
                "The record at partition {} offset {} is set aside: it fails each time it is applied",
                poisonous.partition(),
                poisonous.offset(),
                failed);
        metrics.setAside();
        Delivery aside = new Delivery(
                poisonous.partition(), poisonous.offset(), refusal.refuse(poisonous, Refusal.Why.POISONOUS));
        return isOurs(resolveEvents.resolve(new Batch(List.of(aside), batch.from()), refusal));
    }

    private boolean isOurs(Resolved outcome) {
        return switch (outcome) {
            case Resolved.Applied applied -> {
                metrics.applied(applied);
                yield true;
            }
            case Resolved.Fenced _ -> {
                metrics.fenced();
                yield false;
            }
        };
    }
}
