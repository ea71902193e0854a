package selfsame.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers of tests, chosen below the range from which the system takes the ports of outgoing connections: nothing else is
 * likely to take one between the choice and the start, or while a killed server is away.
 */
final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int ATTEMPTS_MAX = 100;

    private FreePorts() {}

    /** A port that is free now, and so is the one after it. */
    static int next() {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
        throw new IllegalStateException("No two free ports between %d and %d".formatted(FIRST, LAST));
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
