package selfsame.resolution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import selfsame.decision.Expiry;
import selfsame.history.Named;
import selfsame.history.Naming;
import selfsame.history.Risk;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.Link;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;
import selfsame.resolution.Deciding.Decided;
import selfsame.resolution.IdentityTransaction.Known;
import selfsame.resolution.IdentityTransaction.Owner;

/**
 * Takes a batch of the stream into the graph, once, whatever dies: positions, events, identifiers, links, people, history,
 * counters and what is to be told, in one transaction. Thread-safe.
 */
public final class ResolveEvents {

    private static final String ACTOR = "resolver";

    private final IdentityStore store;
    private final Supplier<Policy> policy;
    private final Supplier<PersonId> mint;
    private final LongSupplier clock;
    private final ResolutionLimits limits;

    /**
     * A resolver over a store.
     *
     * @param policy the one in force
     * @param mint gives a new random id each time
     * @param clock UTC epoch ms
     */
    public ResolveEvents(
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
     * Resolves one batch. Repeating it has no second effect: the positions have moved.
     *
     * @param refusal says what is told of an event that cannot be used after all
     * @throws IdentityException.StoreUnavailable when the store cannot be reached; nothing was written
     * @throws IdentityException.ConcurrentChange when others changed the same people again and again; nothing was written
     * @throws RuntimeException anything else, when the batch holds what cannot be resolved; nothing was written
     */
    public Resolved resolve(Batch batch, Refusal refusal) {
        Set<PersonId> alsoLocked = new HashSet<>();
        for (int attempt = 0; attempt < limits.widenMax(); attempt++) {
            try {
                return store.inTransaction(transaction -> attempt(transaction, batch, refusal, alsoLocked));
            } catch (StartOver wider) {
                alsoLocked.addAll(wider.people());
            } catch (Fence _) {
                return new Resolved.Fenced();
            }
        }
        throw new IdentityException.ConcurrentChange("What a batch touches");
    }

    private Resolved attempt(IdentityTransaction transaction, Batch batch, Refusal refusal, Set<PersonId> alsoLocked) {
        Policy rules = policy.get();
        Observations arrived = Observations.of(batch.events(), rules);
        Known known =
                transaction.begin(batch.from(), batch.to(), arrived.carried()).orElseThrow(Fence::new);
        if (policy.get().version() != rules.version()) {
            throw new StartOver(Set.of()); // beginning may tell of another one
        }
        Intake intake = Intake.of(batch, known.digests(), known.erased(), refusal);
        boolean isAllNew = known.erased().isEmpty()
                && intake.events().size() == arrived.events().size();
        Observations observed = isAllNew ? arrived : Observations.of(intake.events(), rules);
        Map<Identifier, Owner> owners = new HashMap<>(known.owners());
        owners.keySet().retainAll(observed.identifiers().keySet());
        Repetition repetition = new Repetition(rules, clock.getAsLong());
        Touched touched = Touched.of(observed, owners, known.links(), repetition);
        Deciding deciding = new Deciding(
                transaction,
                rules,
                clock,
                new Deciding.Reach(limits.decisionIdentifiersMax(), false),
                FactsChange.NONE);
        List<Decided> decisions = deciding.decide(touched, owners, people(touched, owners, alsoLocked));
        long now = deciding.now();
        Planning.Plan plan = new Planning(deciding.surrounded(), new Naming(rules, mint), new Risk(rules, now))
                .plan(decisions, transaction);
        Writes writes = new Writes(
                now,
                rules.version(),
                ACTOR,
                seen(observed, owners, deciding.surrounded(), plan.people()),
                observed.links(),
                plan.holds(),
                plan.generic(),
                plan.people(),
                plan.before(),
                plan.anchorsBefore(),
                plan.versions(),
                plan.changes(),
                observed.events(),
                intake.rejected(),
                intake.counts(),
                expiries(observed.links(), rules, now),
                Writes.Later.of(decisions),
                deciding.renewal(decisions),
                Optional.empty());
        if (!transaction.write(writes)) {
            throw new StartOver(Set.of());
        }
        return new Resolved.Applied(
                intake.applied(),
                intake.duplicates(),
                intake.rejected().size(),
                plan.people().changes(),
                decisions.stream()
                        .filter(Decided::deferred)
                        .mapToInt(decided -> decided.held().size())
                        .sum());
    }

    /** Of evidence that is not void already: that is decided upon as it comes. */
    private static Map<Link.Key, Long> expiries(List<Link> links, Policy rules, long now) {
        Expiry expiry = new Expiry(rules);
        Map<Link.Key, Long> expiries = new HashMap<>();
        for (Link link : links) {
            OptionalLong at = expiry.of(link);
            if (at.isPresent() && at.getAsLong() > now) {
                expiries.put(link.key(), at.getAsLong());
            }
        }
        return expiries;
    }

    private static Set<PersonId> people(Touched touched, Map<Identifier, Owner> owners, Set<PersonId> alsoLocked) {
        Set<PersonId> people = new TreeSet<>(alsoLocked);
        touched.firstSeenAt().keySet().forEach(identifier -> {
            Owner owner = owners.get(identifier);
            if (owner != null) {
                people.add(owner.person());
            }
        });
        return people;
    }

    private static SortedMap<Identifier, Writes.Seen> seen(
            Observations observed, Map<Identifier, Owner> owners, Surrounded surrounded, Named people) {
        Map<Identifier, PersonId> now = new HashMap<>();
        owners.forEach((identifier, owner) -> now.put(identifier, owner.person()));
        // Under the locks: somebody else may have created or moved it since its owner was asked for.
        now.putAll(surrounded.ownersOf(observed.identifiers().keySet()));
        people.people().forEach(person -> person.members().forEach(member -> now.put(member, person.id())));
        SortedMap<Identifier, Writes.Seen> seen = new TreeMap<>();
        observed.identifiers().forEach((identifier, what) -> {
            PersonId owner = now.get(identifier);
            if (owner == null) {
                throw new IdentityException.PostconditionFailed("a new identifier was given to nobody");
            }
            seen.put(
                    identifier,
                    new Writes.Seen(what.firstSeenAt(), what.lastSeenAt(), what.events(), what.lastEventAt(), owner));
        });
        return seen;
    }

    /** Leaves the transaction of a batch that is not ours any more. */
    private static final class Fence extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fence() {
            super("a position was moved by someone else", null, false, false);
        }
    }
}
