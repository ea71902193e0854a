package selfsame.wiring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import selfsame.identity.IdentityException;
import selfsame.policy.Policy;
import selfsame.policy.PolicyHistory;
import selfsame.policy.PolicyText;

/**
 * The policy that counts now: the highest version in the graph, or the file's while the graph has none. The graph is asked again and
 * again, off the callers' path; while it is away, what was known last counts. Thread-safe.
 */
public final class PolicyInForce implements Supplier<Policy>, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyInForce.class);

    /** A policy, and the text that it was read from. */
    public record Version(Policy policy, PolicyText text) {}

    private final PolicyHistory history;
    private final Version file;
    private final Duration interval;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Version current;
    private volatile boolean reachable = true;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    /**
     * The file's policy counts until the graph is asked.
     *
     * @param interval how often the graph is asked
     * @throws selfsame.policy.PolicyInvalid naming every line of the file that is wrong
     */
    PolicyInForce(PolicyHistory history, String file, Duration interval) {
        this.history = history;
        Policy policy = PolicyReader.read(file);
        this.file = new Version(policy, new PolicyText(policy.version(), file, 0, "file", Optional.empty()));
        this.interval = interval;
        this.current = this.file;
    }

    @Override
    public Policy get() {
        return current.policy();
    }

    public Version version() {
        return current;
    }

    /** One version that is or was in force. */
    public Optional<PolicyText> version(int number) {
        Version now = current;
        return now.text().version() == number ? Optional.of(now.text()) : history.version(number);
    }

    /** Someone saw this version in the graph. */
    public void noticed(int number) {
        if (current.text().version() < number) {
            refresh();
        }
    }

    /**
     * Puts a policy in force as the next version, everywhere; who is who is decided again from then on.
     *
     * @param yaml readable; the version that it says must be the next one, if it says one
     * @throws IllegalArgumentException when it says another, with what to do
     * @throws IdentityException.ConcurrentChange when somebody else puts one in force at the same time
     */
    public PolicyText apply(String yaml, long now, String actor, String reason) {
        refresh();
        int next = current.text().version() + 1;
        PolicyReader.statedVersion(yaml).filter(stated -> stated != next).ifPresent(stated -> {
            throw new IllegalArgumentException(
                    "The text says version %d, but version %d is in force and the next is %d. Write that, or leave the key version out."
                            .formatted(stated, next - 1, next));
        });
        PolicyText text = new PolicyText(next, yaml, now, actor, Optional.of(reason));
        if (!history.apply(text)) {
            throw new IdentityException.ConcurrentChange("The policy");
        }
        refresh();
        return text;
    }

    /** How many people were decided under an earlier version than this one. */
    public long outdated(int number) {
        return history.outdated(number);
    }

    /** Writes the file's policy into a graph that has none, and says so where the file is passed over. */
    void establish(long now) {
        PolicyText first = new PolicyText(file.text().version(), file.text().text(), now, "file", Optional.empty());
        if (history.newest().isEmpty() && history.add(first)) {
            LOG.info("The policy of the file is in force as version {}", first.version());
        }
        refresh();
        if (!current.text().text().equals(file.text().text())) {
            LOG.warn(
                    "Version {} of the policy is in force; the file, which says version {}, does not count",
                    current.text().version(),
                    file.text().version());
        }
    }

    /** Asks the graph. What cannot be read there leaves things as they are. */
    void refresh() {
        refreshing.lock();
        try {
            int newest = history.newest().orElse(0);
            if (newest == 0) {
                current = file;
            } else if (newest != current.text().version() || current.text().appliedAt() == 0) {
                history.version(newest).ifPresent(this::use);
            }
            reachable = true;
        } catch (IdentityException.StoreUnavailable e) {
            if (reachable) {
                LOG.warn(
                        "The graph cannot be asked for its policy; version {} goes on",
                        current.text().version());
            }
            reachable = false;
        } catch (RuntimeException e) {
            LOG.error(
                    "The policy in the graph cannot be used; version {} goes on",
                    current.text().version(),
                    e);
        } finally {
            refreshing.unlock();
        }
    }

    private void use(PolicyText text) {
        current = new Version(PolicyReader.read(text.text()).withVersion(text.version()), text);
    }

    @Override
    public void start() {
        refresh();
        running = true;
        thread = Thread.ofVirtual().name("policy-in-force").start(this::keepAsking);
    }

    private void keepAsking() {
        while (running) {
            try {
                Thread.sleep(interval);
                refresh();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error(
                        "The policy in the graph cannot be used; version {} goes on",
                        current.text().version(),
                        e);
            }
        }
    }

    @Override
    public void stop() {
        if (running) {
            running = false;
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before whoever uses it, and until after them. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 10_000;
    }
}
