package selfsame.stewardship;

import java.util.Collection;
import java.util.Optional;

/** Where cases are kept. They are opened and closed by whoever writes what is held. */
public interface CaseBook {

    Optional<Question> question(String id);

    /** Notes an answer that is about to be acted on. */
    void note(String id, Answer answer);

    /** Takes the note away. */
    void withdraw(String id, long at);

    /** @param act the change that carried the answer out; empty where nothing had to be done */
    void settle(String id, Answer answer, Optional<String> act);

    /** Opens cases where a decision waits since before a time, and closes those that were about one that is made; UTC epoch ms. */
    void askAboutWaiting(long since, long at);

    /** @param assignee empty: nobody */
    void assign(Collection<String> ids, Optional<String> assignee, long at);

    /** @param at UTC epoch ms */
    record Answer(Verdict verdict, String author, String reason, long at) {}
}
