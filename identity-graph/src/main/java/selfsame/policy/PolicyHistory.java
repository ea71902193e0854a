package selfsame.policy;

import java.util.Optional;

/** Every version of the policy that was ever in force; the highest is. Thread-safe. */
public interface PolicyHistory {

    /**
     * The version in force; empty before the first.
     *
     * @throws RuntimeException when the store cannot be reached
     */
    Optional<Integer> newest();

    /** One version; empty when there never was such a one. */
    Optional<PolicyText> version(int version);

    /** Puts a version in force, if it is higher than all there are; says whether it was. */
    boolean add(PolicyText text);

    /** As {@link #add}, with its entry in the history of people, who are decided again from then on. */
    boolean apply(PolicyText text);

    /** How many people were decided under an earlier version than this. */
    long outdated(int version);
}
