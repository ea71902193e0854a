package selfsame.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Sinks;
import selfsame.api.error.Refusal;

class SlowSubscriberTests {

    private final Sinks.Many<Integer> source = Sinks.many().multicast().directBestEffort();

    @Test
    void whoIsSlowGetsWhatWasKeptThenTheReasonAndHoldsUpNobody() {
        List<Integer> taken = new ArrayList<>();
        AtomicReference<Throwable> reason = new AtomicReference<>();
        Slow slow = new Slow(reason);
        AtomicInteger dropped = new AtomicInteger();
        Subscriptions.dropWhoIsSlow(source.asFlux(), 3, dropped::incrementAndGet)
                .subscribe(slow);
        Subscriptions.dropWhoIsSlow(source.asFlux(), 3, dropped::incrementAndGet)
                .subscribe(taken::add);

        for (int n = 1; n <= 10; n++) {
            source.tryEmitNext(n).orThrow();
        }
        slow.request(10);

        assertThat(slow.taken).containsExactly(1, 2, 3);
        assertThat(reason.get()).isInstanceOf(Refusal.BadRequest.class).hasMessageContaining("Dropped");
        assertThat(dropped).hasValue(1);
        assertThat(taken).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    /** Takes nothing until told to. */
    private static final class Slow extends BaseSubscriber<Integer> {

        private final List<Integer> taken = new ArrayList<>();
        private final AtomicReference<Throwable> reason;

        Slow(AtomicReference<Throwable> reason) {
            this.reason = reason;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            // Demand comes from the test.
        }

        @Override
        protected void hookOnNext(Integer item) {
            taken.add(item);
        }

        @Override
        protected void hookOnError(Throwable error) {
            reason.set(error);
        }
    }
}
