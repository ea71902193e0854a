package selfsame.resolution;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import selfsame.history.Naming;
import selfsame.history.Risk;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.Link;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;
import selfsame.resolution.Deciding.Decided;
import selfsame.resolution.IdentityTransaction.Owner;

/**
 * Decides off the stream: what was put off because it reaches too far, and links that time has made void. The work to be done is in
 * the graph, so it survives whoever does it, and several may do it at once. Thread-safe.
 */
public final class DecideLater {

    private static final String ACTOR = "resolver";

    /** Around so many identifiers at most one transaction decides. */
    private static final int STEP_MAX = 200;

    private final IdentityStore store;
    private final Supplier<Policy> policy;
    private final Supplier<PersonId> mint;
    private final LongSupplier clock;
    private final ResolutionLimits limits;

    /**
     * @param mint gives a new random id each time
     * @param clock UTC epoch ms
     * @param limits of a decision off the stream: far more than of one on it
     */
    public DecideLater(
            IdentityStore store,
            Supplier<Policy> policy,
            Supplier<PersonId> mint,
            LongSupplier clock,
            ResolutionLimits limits) {
        this.store = store;
        this.policy = policy;
        this.mint = mint;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Decides around an identifier that waits, and whoever waits with it.
     *
     * @param skip those that are left for another time
     * @return the identifier; empty: nobody waits
     * @throws IdentityException.ConcurrentChange when others changed the same people again and again
     */
    public Optional<Identifier> pending(Set<Identifier> skip) {
        return store.inTransaction(transaction -> transaction.pending(STEP_MAX + skip.size())).stream()
                .filter(identifier -> !skip.contains(identifier))
                .findFirst()
                .map(identifier -> {
                    decide(Set.of(identifier), Set.of(identifier), Set.of());
                    return identifier;
                });
    }

    /**
     * Decides around links that are void by now, some at a time.
     *
     * @return how many; fewer than asked for at once: no more are due
     */
    public int expired() {
        long now = clock.getAsLong();
        List<Link.Key> links = store.inTransaction(transaction -> transaction.expiring(now, STEP_MAX));
        if (!links.isEmpty()) {
            Set<Identifier> ends = new HashSet<>();
            links.forEach(
                    link -> ends.addAll(List.of(link.pair().left(), link.pair().right())));
            decide(ends, ends, Set.copyOf(links));
        }
        return links.size();
    }

    /** An identifier of each of some people who were decided under an earlier policy than the one in force. */
    public List<Identifier> outdated(int limit) {
        int version = policy.get().version();
        return store.inTransaction(transaction -> transaction.outdated(version, limit));
    }

    /**
     * Decides people again who were decided under an earlier policy, each with everyone whom evidence ties to him. Who was decided
     * meanwhile, and who needs more than the limits allow, is left as he is.
     *
     * @param some identifiers of theirs
     * @throws IdentityException.TookTooLong when they are too many for one transaction
     * @throws IdentityException.ConcurrentChange when others changed the same people again and again
     */
    public void decideOutdated(Collection<Identifier> some) {
        decide(some, Set.of(), Set.of());
    }

    private void decide(Collection<Identifier> around, Set<Identifier> again, Set<Link.Key> expired) {
        Set<PersonId> alsoLocked = new HashSet<>();
        for (int attempt = 0; attempt < limits.widenMax(); attempt++) {
            try {
                store.inTransaction(transaction -> attempt(transaction, around, again, expired, alsoLocked));
                return;
            } catch (StartOver wider) {
                alsoLocked.addAll(wider.people());
            }
        }
        throw new IdentityException.ConcurrentChange("What was to be decided later");
    }

    private boolean attempt(
            IdentityTransaction transaction,
            Collection<Identifier> around,
            Set<Identifier> again,
            Set<Link.Key> expired,
            Set<PersonId> alsoLocked) {
        Policy rules = policy.get();
        Map<Identifier, Owner> owners = transaction.owners(around);
        Set<PersonId> people = new TreeSet<>(alsoLocked);
        owners.values().forEach(owner -> people.add(owner.person()));
        Deciding deciding = new Deciding(
                transaction, rules, clock, new Deciding.Reach(limits.decisionIdentifiersMax(), true), FactsChange.NONE);
        Touched touched = new Touched(Map.of(), List.of(), stored(again, owners));
        List<Decided> decisions = deciding.decide(touched, owners, people);
        long now = deciding.now();
        Planning.Plan plan = new Planning(deciding.surrounded(), new Naming(rules, mint), new Risk(rules, now))
                .plan(decisions, transaction);
        Writes writes = new Writes(
                now,
                rules.version(),
                ACTOR,
                new TreeMap<>(),
                List.of(),
                plan.holds(),
                plan.generic(),
                plan.people(),
                plan.before(),
                plan.anchorsBefore(),
                plan.versions(),
                plan.changes(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Writes.Later.of(decisions).withExpired(expired),
                deciding.renewal(decisions),
                Optional.empty());
        if (!transaction.write(writes)) {
            throw new StartOver(Set.of());
        }
        return true;
    }

    private static Set<Identifier> stored(Set<Identifier> identifiers, Map<Identifier, Owner> owners) {
        Set<Identifier> stored = new HashSet<>(identifiers);
        stored.retainAll(owners.keySet());
        return stored;
    }
}
