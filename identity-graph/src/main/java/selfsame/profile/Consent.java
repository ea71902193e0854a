package selfsame.profile;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person's identifiers say of a purpose. Each identifier's last statement counts; identifiers that contradict one another are a
 * conflict, and a conflict means no, as does a purpose that is missing.
 *
 * @param at the newest of these statements, UTC epoch ms
 */
public record Consent(State state, long at) {

    public enum State {
        GRANTED,
        DENIED,
        CONFLICT
    }

    public boolean isGiven() {
        return state == State.GRANTED;
    }

    private static Consent of(Statement statement) {
        return new Consent(statement.granted() ? State.GRANTED : State.DENIED, statement.at());
    }

    private Consent and(Consent other) {
        return new Consent(state == other.state ? state : State.CONFLICT, Math.max(at, other.at));
    }

    static SortedMap<String, Consent> across(Collection<Summary> members) {
        SortedMap<String, Consent> consent = new TreeMap<>();
        members.forEach(member ->
                member.consent().forEach((purpose, statement) -> consent.merge(purpose, of(statement), Consent::and)));
        return Collections.unmodifiableSortedMap(consent);
    }
}
