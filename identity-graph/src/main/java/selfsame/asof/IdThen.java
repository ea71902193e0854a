package selfsame.asof;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import selfsame.history.MintedId;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;

/** Which id a person answered to. */
public final class IdThen {

    private IdThen() {}

    /**
     * The best of the ids that are anchored in it.
     *
     * @param minted ids that there were by then, with where they are anchored
     * @return empty: none is; then it answered to the id that its strongest identifier belonged to
     */
    public static Optional<PersonId> of(Set<Identifier> members, Collection<MintedId> minted, Policy policy) {
        return minted.stream()
                .filter(id -> members.contains(id.anchor()))
                .min(MintedId.bestFirst(policy))
                .map(MintedId::id);
    }
}
