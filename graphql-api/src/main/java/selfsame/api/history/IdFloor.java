package selfsame.api.history;

import java.util.UUID;

/** Ids of changes are UUIDv7, which begin with the time of minting: so "since" is a place in the order of ids. */
final class IdFloor {

    /** An id may be minted this long before its change is recorded. */
    private static final long SLACK_MS = 600_000;

    private IdFloor() {}

    /** @return smaller than the id of any change recorded at {@code sinceMs} or later */
    static String of(long sinceMs) {
        long mintedMs = Math.clamp(sinceMs, SLACK_MS, (1L << 48) - 1) - SLACK_MS;
        return new UUID(mintedMs << 16, 0).toString();
    }
}
