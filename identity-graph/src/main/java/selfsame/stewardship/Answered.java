package selfsame.stewardship;

/** What became of an answer to one case. */
public sealed interface Answered {

    String id();

    /** It is as the steward said, now or since an earlier try. */
    record Settled(String id) implements Answered {}

    /** There is no such case. */
    record Unknown(String id) implements Answered {}

    /** Nothing was decided. */
    record Refused(String id, String reason) implements Answered {}
}
