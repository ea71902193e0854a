package selfsame.history;

import java.util.Comparator;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;

/**
 * An id that was once given to a person, and the identifier that it stays with. A person answers to the best id anchored in
 * it; the others are its former ids.
 *
 * @param createdAt when it was minted, UTC epoch ms
 * @param version how many changes of identity its person has seen
 */
public record MintedId(PersonId id, Identifier anchor, long createdAt, int version) {

    /** The id that a person answers to comes first: established before anonymous, then older, then smaller. */
    public static Comparator<MintedId> bestFirst(Policy policy) {
        return Comparator.comparing((MintedId minted) -> !established(minted, policy))
                .thenComparingLong(MintedId::createdAt)
                .thenComparing(MintedId::id);
    }

    private static boolean established(MintedId minted, Policy policy) {
        return policy.rule(minted.anchor().namespace())
                .filter(rule -> rule.unique())
                .isPresent();
    }
}
