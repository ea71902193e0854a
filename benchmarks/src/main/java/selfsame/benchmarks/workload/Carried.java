package selfsame.benchmarks.workload;

import selfsame.ingestion.contract.EventIdentifier;

/** An identifier as the generator knows it, before it is on an event. */
record Carried(String namespace, String value) {

    static final String USER = "user_id";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String DEVICE = "device_id";
    static final String COOKIE = "cookie";

    /** Known of a visitor who did not say who he is. */
    boolean isAnonymous() {
        return namespace.equals(DEVICE) || namespace.equals(COOKIE);
    }

    String canonical() {
        return namespace + ':' + value;
    }

    /** A login proves the user. */
    EventIdentifier onEvent() {
        return namespace.equals(USER)
                ? EventIdentifier.authenticated(namespace, value)
                : EventIdentifier.of(namespace, value);
    }
}
