package selfsame.ingestion.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import selfsame.ingestion.contract.Source;
import selfsame.ingestion.security.WriteKeyFile.WriteKey;

/**
 * Which source a write key stands for, as a file says that may change at any time. A file that is broken while we run is reported,
 * and the keys before it stay in force. Thread-safe.
 */
final class WriteKeys {

    private static final Logger log = LoggerFactory.getLogger(WriteKeys.class);
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    /** An unknown key may be a new one; whoever guesses keys makes us look no more often than this. */
    private static final Duration LOOK_INTERVAL_MIN = Duration.ofMillis(50);

    private final Resource file;
    private final boolean demo;
    private final LongSupplier nanoTime;
    private final Lock looking = new ReentrantLock();
    private volatile long lookedAt;
    private volatile WriteKeyFile loaded;

    /** The file as it was last read, whether it could be used or not: a fault is reported once. */
    private volatile String seen;

    /**
     * @param demo whether keys that are marked as the demo's are taken
     * @throws StartRefused when the file is missing, broken or the demo's
     */
    WriteKeys(Resource file, boolean demo, LongSupplier nanoTime) {
        this.file = file;
        this.demo = demo;
        this.nanoTime = nanoTime;
        this.lookedAt = nanoTime.getAsLong();
        try {
            this.seen = file.getContentAsString(UTF_8);
            this.loaded = load(seen);
        } catch (IOException e) {
            throw new StartRefused("The write keys cannot be read: %s. Set selfsame.collector.write-keys to a file."
                    .formatted(file.getDescription()));
        } catch (IllegalArgumentException broken) {
            throw new StartRefused(
                    "The write keys cannot be used: %s: %s.".formatted(file.getDescription(), broken.getMessage()));
        }
    }

    /** The source of a key; for one that is not known the file is looked at first, since it may have been added just now. */
    Optional<Source> find(String key) {
        if (isOlderThan(LOOK_INTERVAL) && looking.tryLock()) {
            reloadAndUnlock();
        }
        Optional<Source> found = lookUp(key);
        if (found.isEmpty()) {
            looking.lock();
            reloadAndUnlock();
            found = lookUp(key);
        }
        return found;
    }

    /** Looks at every key, whichever it is, so that the time it takes tells nothing. */
    private Optional<Source> lookUp(String key) {
        byte[] sha256 = sha256(key);
        Source found = null;
        for (WriteKey known : loaded.keys()) {
            if (MessageDigest.isEqual(known.sha256().getBytes(US_ASCII), sha256)) {
                found = known.source();
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean isOlderThan(Duration age) {
        return nanoTime.getAsLong() - lookedAt >= age.toNanos();
    }

    private void reloadAndUnlock() {
        try {
            if (isOlderThan(LOOK_INTERVAL_MIN)) {
                reload();
                lookedAt = nanoTime.getAsLong();
            }
        } finally {
            looking.unlock();
        }
    }

    private void reload() {
        try {
            String content = file.getContentAsString(UTF_8);
            if (!content.equals(seen)) {
                seen = content;
                loaded = load(content);
                log.info("Write keys were read again: {} keys", loaded.keys().size());
            }
        } catch (IOException e) {
            log.error("The write keys cannot be read; those from before stay in force. {}", e.getMessage());
        } catch (IllegalArgumentException broken) {
            log.error(
                    "The changed write keys cannot be used; those from before stay in force. {}", broken.getMessage());
        }
    }

    private WriteKeyFile load(String content) {
        WriteKeyFile keys = WriteKeyFile.parse(content);
        if (!demo && keys.keys().stream().anyMatch(WriteKey::demo)) {
            throw new IllegalArgumentException(
                    "it holds the demo's keys, which are taken with selfsame.demo=true only");
        }
        return keys;
    }

    private static byte[] sha256(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).getBytes(US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
