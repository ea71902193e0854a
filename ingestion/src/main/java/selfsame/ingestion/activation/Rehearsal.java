package selfsame.ingestion.activation;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the first look as quick as the others, while the rest of the application starts. */
final class Rehearsal {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

    private final Thread thread;

    private Rehearsal(Thread thread) {
        this.thread = thread;
    }

    static Rehearsal start(LookAtPeople people, int count, InstantSource clock) {
        return new Rehearsal(Thread.ofPlatform()
                .daemon()
                .name("standing-rehearsal")
                .start(() -> {
                    try {
                        people.rehearse(count, clock.millis());
                    } catch (RuntimeException failed) {
                        log.warn("The first look at people will be slower", failed);
                    }
                }));
    }

    void await() throws InterruptedException {
        thread.join();
    }
}
