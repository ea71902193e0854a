package selfsame.store;

/** The names under which positions are kept. */
final class Positions {

    static final String TOPIC = "events";

    private Positions() {}

    static String key(int partition) {
        return TOPIC + '-' + partition;
    }
}
