package selfsame.profile;

/**
 * One event, as far as it is remembered of whoever it is attributed to. Personal data: {@code toString} shows its key only.
 *
 * @param key of the event: each is added once
 * @param source who told of it
 * @param at UTC epoch ms
 */
public record Behaviour(String key, String source, String type, long at, Particulars particulars) {

    public Behaviour {
        key = Texts.storable(key);
        source = Texts.storable(source);
        type = Texts.storable(type);
    }

    @Override
    public String toString() {
        return "behaviour " + key;
    }
}
