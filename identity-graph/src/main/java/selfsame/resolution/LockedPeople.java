package selfsame.resolution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;
import selfsame.resolution.Deciding.Reach;
import selfsame.resolution.IdentityTransaction.Owner;
import selfsame.resolution.IdentityTransaction.Surroundings;

/**
 * The people whom a decision has reached. Everyone is locked before he is read. Whoever is reached later is locked later than his place in
 * the order of locks: where that would be a deadlock, and where a link changed before both of its people were locked, the transaction
 * starts over with all of them from its start. For one transaction.
 */
final class LockedPeople {

    private final IdentityTransaction transaction;
    private final Reach reach;
    private final Surrounded surrounded;
    private final Clusters clusters;
    private final Set<PersonId> locked = new TreeSet<>();
    private final Map<Identifier, PersonId> tooLarge = new HashMap<>();

    /**
     * @param surrounded to which is added what is read
     * @param clusters in which is tied together who is decided together
     */
    LockedPeople(IdentityTransaction transaction, Reach reach, Surrounded surrounded, Clusters clusters) {
        this.transaction = transaction;
        this.reach = reach;
        this.surrounded = surrounded;
        this.clusters = clusters;
    }

    /** Whoever alone is beyond the budget need not be read to know that. */
    void note(Map<Identifier, Owner> owners) {
        owners.forEach((identifier, owner) -> {
            if (owner.size() > reach.identifiersMax()) {
                tooLarge.put(identifier, owner.person());
            }
        });
    }

    /** Of those who are too large to be read, the identifiers that were met. */
    Set<Identifier> tooLarge() {
        return tooLarge.keySet();
    }

    boolean isTooLarge(Identifier identifier) {
        return tooLarge.containsKey(identifier);
    }

    boolean inOnePerson(Pair pair) {
        @Nullable PersonId large = tooLarge.get(pair.left());
        return surrounded.inOnePerson(pair) || (large != null && large.equals(tooLarge.get(pair.right())));
    }

    /** People who are locked and read already. */
    void know(Set<PersonId> people, Surroundings read) {
        locked.addAll(people);
        add(read);
    }

    /**
     * The owners of {@code identifiers}, but for those who are too large.
     *
     * @throws StartOver when people have to be locked from the start
     */
    void reach(Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return;
        }
        Map<Identifier, Owner> owners = transaction.owners(identifiers);
        note(owners);
        Set<PersonId> people = new TreeSet<>();
        owners.values().forEach(owner -> people.add(owner.person()));
        people.removeAll(tooLarge.values());
        lockAndRead(people);
    }

    /**
     * Those who are too large are locked only.
     *
     * @throws StartOver when people have to be locked from the start
     */
    void lockAndRead(Collection<PersonId> people) {
        TreeSet<PersonId> inOrder = new TreeSet<>(people);
        inOrder.removeAll(locked);
        if (inOrder.isEmpty()) {
            return;
        }
        locked.addAll(inOrder);
        Set<PersonId> toRead = new TreeSet<>(inOrder);
        toRead.removeAll(tooLarge.values());
        if (!reach.late()) {
            add(transaction
                    .lockAndRead(inOrder, toRead, surrounded.policyVersion())
                    .orElseThrow(() -> new StartOver(locked)));
            return;
        }
        if (!transaction.lock(inOrder)) {
            throw new StartOver(locked);
        }
        if (!toRead.isEmpty()) {
            add(transaction.surroundings(toRead));
        }
    }

    /** Reads the links of those people who were read without. */
    void readLinks(Collection<PersonId> people) {
        add(transaction.surroundings(people));
    }

    /** A link between two who were read without their links was read with neither. */
    void readLinksBetweenUnread(Collection<Link> links) {
        Set<Pair> between = links.stream()
                .map(Link::pair)
                .filter(pair -> surrounded.isWithoutLinks(pair.left()) && surrounded.isWithoutLinks(pair.right()))
                .collect(Collectors.toSet());
        if (!between.isEmpty()) {
            transaction.links(between).forEach(surrounded::add);
        }
    }

    private void add(Surroundings read) {
        surrounded.add(read);
        if (surrounded.isAhead() || surrounded.isStale()) {
            throw new StartOver(locked);
        }
        surrounded.people().forEach(clusters::tie);
        if (reach.late()) {
            surrounded
                    .waitingAt(read.members().keySet())
                    .forEach(
                            link -> clusters.tie(link.pair().left(), link.pair().right()));
        }
    }
}
