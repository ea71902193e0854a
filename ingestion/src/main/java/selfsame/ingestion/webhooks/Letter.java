package selfsame.ingestion.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * What is sent: the very same bytes at every attempt of a process, the same id for ever.
 *
 * @param body personal data
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is; letters are not compared
record Letter(String id, byte[] body) {

    static Letter of(Destination destination, Message message, byte[] body) {
        return new Letter(id(destination, message), body);
    }

    /** Of destination and change alone, so that whoever sends it after a crash or a redrive says the same. */
    static String id(Destination destination, Message message) {
        String named = destination.name() + ' ' + message.type().wireName() + ' ' + message.id();
        return "msg_" + UUID.nameUUIDFromBytes(named.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return id;
    }
}
