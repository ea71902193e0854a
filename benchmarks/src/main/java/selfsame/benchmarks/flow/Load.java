package selfsame.benchmarks.flow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.Stream;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Shape;

/** Sends events at a pace that nothing slows down, until it is closed. A load that ran out of events before that was none. */
public final class Load implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(5);

    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean ranOut;

    private Load(Stream stream, Supply supply, double perSecond) {
        this.thread = Thread.ofPlatform().name("load").start(() -> run(stream, supply, perSecond));
    }

    /** Events that were not sent yet; one for all loads of a section, since an event that comes twice is less work. */
    public static final class Supply {

        private final List<ProducerRecord<String, byte[]>> messages;
        private final AtomicInteger next = new AtomicInteger();

        private Supply(List<ProducerRecord<String, byte[]>> messages) {
            this.messages = messages;
        }

        /** Of a shop with so many identifiers, other people than the sections on throughput have. */
        public static Supply retail(Course course, int identifiers) {
            return new Supply(
                    course
                            .events(
                                    Mix.RETAIL,
                                    identifiers,
                                    Shape.MERGES_PER_THOUSAND,
                                    course.settings().seed() + 1)
                            .stream()
                            .map(course.stage().stream()::message)
                            .toList());
        }

        /** @throws IllegalStateException when all were sent */
        List<ProducerRecord<String, byte[]>> take(int count) {
            int from = next.getAndAdd(count);
            if (from + count > messages.size()) {
                throw new IllegalStateException("all %d events of the workload were sent".formatted(messages.size()));
            }
            return messages.subList(from, from + count);
        }

        int left() {
            return messages.size() - next.get();
        }
    }

    public static Load of(Stream stream, Supply supply, double perSecond) {
        return new Load(stream, supply, perSecond);
    }

    private void run(Stream stream, Supply supply, double perSecond) {
        long started = System.nanoTime();
        long sent = 0;
        while (running) {
            long due = (long) ((System.nanoTime() - started) / 1e9 * perSecond);
            if (due - sent > supply.left()) {
                ranOut = true;
                return;
            }
            for (ProducerRecord<String, byte[]> message : supply.take((int) (due - sent))) {
                var _ = stream.send(message);
            }
            sent = due;
            Application.pause(STEP);
        }
    }

    /** @throws IllegalStateException when its supply ended before */
    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (ranOut) {
            throw new IllegalStateException("all events of the workload were sent before enough was measured");
        }
    }
}
