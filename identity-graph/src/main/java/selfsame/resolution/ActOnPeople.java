package selfsame.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import selfsame.history.FactChanges;
import selfsame.history.Ledger;
import selfsame.history.Naming;
import selfsame.history.Planned;
import selfsame.history.Risk;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;
import selfsame.resolution.Deciding.Decided;
import selfsame.resolution.IdentityTransaction.Owner;
import selfsame.resolution.IdentityTransaction.Surroundings;

/**
 * What stewards do about who is who: written as facts, decided again at once, in one transaction with its place in the history. A preview
 * goes the same way and stops before anything is written. Thread-safe.
 */
public final class ActOnPeople {

    /** Identifiers whose owners are asked for before anybody is locked; who holds the rest is mostly among them. */
    private static final int ASKED_MAX = 100;

    private final IdentityStore store;
    private final Supplier<Policy> policy;
    private final Supplier<PersonId> mint;
    private final LongSupplier clock;
    private final ResolutionLimits limits;

    /**
     * @param mint gives a new random id each time
     * @param clock UTC epoch ms
     * @param limits of an act, which may reach further than a batch
     */
    public ActOnPeople(
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
     * What carrying the wish out would do now.
     *
     * @throws IdentityException.ActRefused when it cannot be
     * @throws IdentityException.ChangeNotFound when it undoes what never was
     */
    public Preview preview(Wish wish) {
        return inOneTransaction((transaction, alsoLocked) -> {
            List<PersonId> minted = new ArrayList<>();
            Considered considered =
                    consider(transaction, wish, alsoLocked, PreviewToken.noting(mint, minted), mint.get());
            Foreseen foreseen = considered.foreseen();
            return foreseen.preview(new PreviewToken(foreseen.digest(), minted), transaction);
        });
    }

    /**
     * Carries an order out, once: a retry under the same key finds what the first did.
     *
     * @return the id of its change in the history
     * @throws IdentityException.ActRefused when it cannot be
     * @throws IdentityException.PreviewOutdated when it would do something else than its preview showed
     * @throws IdentityException.ConcurrentChange when others changed the same people again and again
     */
    public String act(Order order) {
        Optional<PreviewToken> previewed = order.preview().map(PreviewToken::parse);
        return inOneTransaction((transaction, alsoLocked) -> {
            Optional<String> made = order.request().flatMap(request -> made(transaction, request));
            if (made.isPresent()) {
                return made.get();
            }
            Considered considered = previewed.isPresent()
                    ? asPreviewed(transaction, order.wish(), alsoLocked, previewed.get())
                    : consider(transaction, order.wish(), alsoLocked, mint, mint.get());
            Writes writes = considered.writes(order);
            if (!transaction.write(writes)) {
                throw new StartOver(Set.of());
            }
            return considered.change().toString();
        });
    }

    private static Optional<String> made(IdentityTransaction transaction, Order.Request request) {
        Optional<IdentityTransaction.Made> made = transaction.made(request.key());
        made.filter(before -> !before.content().equals(request.content())).ifPresent(before -> {
            throw new IdentityException.ActRefused(
                    "The idempotency key was used for another act, %s. Use a new one.".formatted(before.change()));
        });
        return made.map(IdentityTransaction.Made::change);
    }

    private Considered asPreviewed(
            IdentityTransaction transaction, Wish wish, Set<PersonId> alsoLocked, PreviewToken previewed) {
        try {
            Considered considered = consider(transaction, wish, alsoLocked, previewed.mint(mint), mint.get());
            if (previewed.digest().equals(considered.foreseen().digest())) {
                return considered;
            }
        } catch (IdentityException.ActRefused _) {
            throw new IdentityException.PreviewOutdated();
        }
        throw new IdentityException.PreviewOutdated();
    }

    private interface Work<T> {
        T in(IdentityTransaction transaction, Set<PersonId> alsoLocked);
    }

    private <T> T inOneTransaction(Work<T> work) {
        Set<PersonId> alsoLocked = new HashSet<>();
        for (int attempt = 0; attempt < limits.widenMax(); attempt++) {
            try {
                return store.inTransaction(transaction -> work.in(transaction, alsoLocked));
            } catch (StartOver wider) {
                alsoLocked.addAll(wider.people());
            }
        }
        throw new IdentityException.ConcurrentChange("What the act concerns");
    }

    /** @param change the id that the act's entry would have */
    private Considered consider(
            IdentityTransaction transaction,
            Wish wish,
            Set<PersonId> alsoLocked,
            Supplier<PersonId> ids,
            PersonId change) {
        Policy rules = policy.get();
        Intention intention = Intention.read(transaction, wish);
        Ledger saidByUndone = intention.said();
        Set<Identifier> named = intention.identifiers(saidByUndone);
        Set<PersonId> people = lock(transaction, some(named), alsoLocked);
        long now = clock.getAsLong();
        Surroundings read = transaction.surroundings(people);
        requireOwnersLocked(transaction, named, read, people);
        Ledger said = read.said().and(saidByUndone);
        FactChanges facts = granted(intention.plan(said, personOf(read)));
        SequencedSet<Identifier> disturbed = facts.disturbed(said);
        requireLocked(transaction, disturbed, read, people);
        FactsChange difference = difference(said, facts, change, now);
        Deciding deciding = new Deciding(
                transaction, rules, () -> now, new Deciding.Reach(limits.decisionIdentifiersMax(), true), difference);
        deciding.know(people, read);
        List<Decided> decisions = deciding.decide(touched(difference, disturbed, read), Map.of(), Set.of());
        if (decisions.stream().anyMatch(Decided::deferred)) {
            throw new IdentityException.ActRefused(
                    "It reaches further than %d identifiers, which is too far for one act."
                            .formatted(limits.decisionIdentifiersMax()));
        }
        Planning.Plan plan = new Planning(deciding.surrounded(), new Naming(rules, ids), new Risk(rules, now))
                .plan(decisions, intention.anchors(), transaction);
        return new Considered(
                change,
                now,
                rules.version(),
                intention,
                facts,
                difference,
                disturbed,
                Writes.Later.of(decisions),
                deciding.renewal(decisions),
                new Foreseen(rules, deciding.surrounded(), plan, facts, disturbed));
    }

    /** Of many, some from all over: whoever holds these mostly holds the others too. */
    private static List<Identifier> some(Collection<Identifier> named) {
        List<Identifier> some = new ArrayList<>();
        int step = 1 + named.size() / ASKED_MAX;
        int number = 0;
        for (Identifier identifier : named) {
            if (number++ % step == 0) {
                some.add(identifier);
            }
        }
        return some;
    }

    private static Set<PersonId> lock(
            IdentityTransaction transaction, Collection<Identifier> named, Set<PersonId> alsoLocked) {
        TreeSet<PersonId> people = new TreeSet<>(alsoLocked);
        transaction.owners(named).values().stream().map(Owner::person).forEach(people::add);
        if (!transaction.lock(people)) {
            throw new StartOver(people);
        }
        return people;
    }

    /** Whoever holds one that is named was locked when he was read; else it starts over with him. */
    private static void requireOwnersLocked(
            IdentityTransaction transaction, Set<Identifier> named, Surroundings read, Set<PersonId> people) {
        Set<Identifier> elsewhere = new HashSet<>(named);
        elsewhere.removeAll(read.members().keySet());
        Set<PersonId> wider = new HashSet<>(people);
        transaction.owners(elsewhere).values().stream().map(Owner::person).forEach(wider::add);
        if (wider.size() > people.size()) {
            throw new StartOver(wider);
        }
    }

    /** Whoever the act speaks of was locked when he was read; else it starts over with him. */
    private static void requireLocked(
            IdentityTransaction transaction, Set<Identifier> disturbed, Surroundings read, Set<PersonId> people) {
        Set<Identifier> elsewhere = new HashSet<>(disturbed);
        elsewhere.removeAll(read.members().keySet());
        if (!elsewhere.isEmpty()) {
            Set<PersonId> wider = new HashSet<>(people);
            transaction.owners(elsewhere).values().stream().map(Owner::person).forEach(wider::add);
            throw new StartOver(wider);
        }
    }

    private static Function<Identifier, Set<Identifier>> personOf(Surroundings read) {
        Map<PersonId, Set<Identifier>> people = new HashMap<>();
        read.members()
                .forEach((identifier, person) ->
                        people.computeIfAbsent(person, _ -> new HashSet<>()).add(identifier));
        return identifier -> {
            PersonId person = read.members().get(identifier);
            return person == null ? Set.of() : people.getOrDefault(person, Set.of());
        };
    }

    private static FactChanges granted(Planned planned) {
        return switch (planned) {
            case Planned.Changes(FactChanges facts) -> facts;
            case Planned.Refused(String reason) -> throw new IdentityException.ActRefused(reason);
        };
    }

    private static FactsChange difference(Ledger said, FactChanges facts, PersonId change, long now) {
        return FactsChange.between(said, said.apply(change.toString(), now, facts));
    }

    private static Touched touched(FactsChange difference, Set<Identifier> disturbed, Surroundings read) {
        Map<Identifier, Long> firstSeenAt = new HashMap<>();
        difference.confirmed().forEach(link -> {
            for (Identifier end : List.of(link.pair().left(), link.pair().right())) {
                firstSeenAt.put(end, read.neighbourhood().firstSeenAt().getOrDefault(end, Long.MAX_VALUE));
            }
        });
        return new Touched(firstSeenAt, difference.confirmed(), disturbed);
    }
}
