package selfsame.survey;

/** Told how far a look at the whole graph has come. */
public interface Progress {

    Progress UNWATCHED = (_, _) -> {};

    void at(int identifiersDone, int identifiersTotal);
}
