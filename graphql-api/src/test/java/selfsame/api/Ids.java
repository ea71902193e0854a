package selfsame.api;

import java.util.UUID;

/** UUIDv7 of a chosen time. */
final class Ids {

    /** 2026-01-01T00:00:00Z */
    static final long START = 1_767_225_600_000L;

    private Ids() {}

    /** The {@code n}-th of all: a greater {@code n} is a later id. */
    static String id(int n) {
        return at(START + n);
    }

    static String at(long epochMs) {
        return new UUID(epochMs << 16 | 0x7000, 0x8000_0000_0000_0000L).toString();
    }
}
