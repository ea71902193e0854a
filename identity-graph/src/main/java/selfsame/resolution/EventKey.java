package selfsame.resolution;

/** What makes an event the same event: the source that sent it, and the id that the source gave it. */
public record EventKey(String source, String id) implements Comparable<EventKey> {

    /** The key under which it is stored: {@code source/id}; a source's name has no slash. */
    public String canonical() {
        return source + '/' + id;
    }

    @Override
    public int compareTo(EventKey other) {
        return canonical().compareTo(other.canonical());
    }
}
