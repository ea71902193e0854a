package selfsame.resolution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import selfsame.decision.Neighbourhood;
import selfsame.history.Ledger;
import selfsame.history.MintedId;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;

/** One transaction with the store. Not thread-safe. Every method is at most a few round trips, however long its argument. */
public interface IdentityTransaction {

    /**
     * Begins a batch: moves positions by compare-and-set, and reads what is known of what it carries.
     *
     * @param from per partition, what must stand there
     * @param to per partition, what shall
     * @return empty when somebody else moved one of them: the transaction is to be left without a write
     */
    Optional<Known> begin(SortedMap<Integer, Long> from, SortedMap<Integer, Long> to, Carried carried);

    /** What a batch carries. */
    record Carried(Collection<EventKey> events, Collection<Identifier> identifiers, Collection<Pair> pairs) {}

    /**
     * What is stored of it.
     *
     * @param digests of the content of events
     * @param erased identifiers that must not come back
     * @param owners of identifiers
     * @param links between the pairs
     */
    record Known(
            Map<EventKey, Long> digests,
            Set<Identifier> erased,
            Map<Identifier, Owner> owners,
            List<Neighbourhood.StoredLink> links) {}

    /** Of {@code identifiers}, those that are stored, with whom they belong to. */
    Map<Identifier, Owner> owners(Collection<Identifier> identifiers);

    /**
     * Whom an identifier belongs to.
     *
     * @param firstSeenAt least event time, UTC epoch ms
     * @param size how many identifiers the person has
     */
    record Owner(PersonId person, long firstSeenAt, int size) {}

    /**
     * Takes the locks of people, in their order; returns when all are held.
     *
     * @return false when somebody who holds one of them waits for what is held here: the transaction is to be left, and tried again
     */
    boolean lock(SortedSet<PersonId> people);

    /** The witnesses of held links that were read, as far as they exist. */
    Map<Link.Key, Set<Identifier>> witnesses(Collection<Link.Key> links);

    /**
     * Takes the locks of people, then reads some of them, at once; for people who are not large.
     *
     * @param genericUnder the links of those are not read who are generic under this version of the policy
     * @return empty when {@link #lock} would say false
     */
    Optional<Surroundings> lockAndRead(SortedSet<PersonId> people, Collection<PersonId> read, int genericUnder);

    /** All that is known around the given people. */
    Surroundings surroundings(Collection<PersonId> people);

    /** The stored links between the pairs. */
    List<Neighbourhood.StoredLink> links(Collection<Pair> pairs);

    /**
     * People with what is around them.
     *
     * @param said the facts in force that speak of a member, in the order of their acts
     * @param members of every person that was asked for
     * @param pending those of them around whom a decision was put off
     * @param policyVersions under which each person was decided last, as far as that was written down
     * @param genericUnder the version of the policy under which a member was found to be generic
     */
    record Surroundings(
            Neighbourhood neighbourhood,
            Ledger said,
            Map<Identifier, PersonId> members,
            Set<Identifier> pending,
            Map<PersonId, Integer> policyVersions,
            Map<Identifier, Integer> genericUnder) {}

    /** Identifiers around which a decision was put off, those that wait the longest first. */
    List<Identifier> pending(int limit);

    /** An identifier of each of some people who were decided under an earlier policy than this. */
    List<Identifier> outdated(int policyVersion, int limit);

    /** Links that are void by {@code now}, UTC epoch ms, and were not decided as such; the first to expire first. */
    List<Link.Key> expiring(long now, int limit);

    /** Every id that is anchored at one of the identifiers. */
    List<MintedId> anchoredAt(Collection<Identifier> identifiers);

    /** The facts that an act began or ended, in the order of their acts. */
    Ledger saidBy(String act);

    Optional<PastChange> change(String id);

    /** The change that a request made, by the request's key. */
    Optional<Made> made(String requestKey);

    /** @param content the digest of what was asked for */
    record Made(String change, String content) {}

    /**
     * The two sides of a merge, just before it.
     *
     * @param survivor who went on
     */
    Sides sides(PastChange merge, PersonId survivor);

    /** @param one the survivor's members, {@code other} the absorbed one's */
    record Sides(Set<Identifier> one, Set<Identifier> other) {}

    /** The last change that took one of {@code identifiers} from somebody after {@code change}, or the act which that followed from. */
    Optional<String> partedAfter(String change, Collection<Identifier> identifiers);

    /** How many events are attributed to each group of identifiers, in their order. */
    long[] eventCounts(List<? extends Collection<Identifier>> groups);

    /**
     * Writes what was decided.
     *
     * @return false when an identifier belongs to someone else than {@link Writes} supposes, because it was created or moved
     *     meanwhile, or a link that would be held as expired was seen again: the transaction is to be left and tried again
     */
    boolean write(Writes writes);
}
