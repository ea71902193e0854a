package selfsame.cypher.read;

/**
 * One page of one thing's list, among many asked for at once.
 *
 * @param nth its place among them; each of its rows says it again
 * @param of the id of the person or change whose list it is
 * @param before only what has a smaller id
 */
public record PageAsk(int nth, String of, String before) {

    /** Greater than every id. */
    public static final String NEWEST = "~";
}
