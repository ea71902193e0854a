package selfsame.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.neo4j.driver.TransactionContext;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.question.CloseCases;
import selfsame.cypher.question.OpenCases;
import selfsame.cypher.question.ReopenCases;
import selfsame.decision.HeldLink;
import selfsame.decision.HeldReason;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.resolution.Writes;

/**
 * Opens cases for what is held from now on, and closes those of which nothing is held any more. A batch in which neither happens costs
 * nothing. For one transaction, after the links.
 */
final class CaseWriting {

    /** A steward may know what the guardrail could not. All other reasons are the policy's or a steward's own answer. ADR-0014. */
    private static final Set<HeldReason> OF_PAIRS = Set.of(HeldReason.BRIDGE, HeldReason.SIZE, HeldReason.REVIEW);

    private final TransactionContext transaction;
    private final Writes writes;
    private final SurrogateIds ids;
    private final Supplier<String> mint;
    private final SortedMap<String, OpenCases.Opened> opened = new TreeMap<>();
    private final SortedSet<String> perhapsOver = new TreeSet<>();

    CaseWriting(TransactionContext transaction, Writes writes, SurrogateIds ids, Supplier<String> mint) {
        this.transaction = transaction;
        this.writes = writes;
        this.ids = ids;
        this.mint = mint;
    }

    void write() {
        writes.holds().forEach(this::compare);
        writes.deed().stream().flatMap(deed -> deed.unconfirmed().stream()).forEach(this::gone);
        perhapsOver.removeAll(opened.keySet());
        if (!opened.isEmpty()) {
            CypherRunner.run(transaction, new OpenCases(List.copyOf(opened.values()), writes.at()));
        }
        if (!perhapsOver.isEmpty()) {
            CypherRunner.run(transaction, new CloseCases(List.copyOf(perhapsOver), writes.at()));
        }
        writes.deed()
                .flatMap(deed -> deed.undoes())
                .ifPresent(act -> CypherRunner.run(transaction, new ReopenCases(act, writes.at())));
    }

    private void compare(Link.Key link, Optional<HeldLink> held) {
        held.ifPresent(this::open);
        ids.heldBefore(link).ifPresent(reason -> perhapsOver(link.pair(), reason));
    }

    /** A confirmation that ended took its link along, which may have been held. */
    private void gone(Pair pair) {
        ids.heldBefore(new Link.Key(pair, LinkKind.CONFIRMED)).ifPresent(reason -> perhapsOver(pair, reason));
    }

    private void open(HeldLink held) {
        Pair pair = held.link().pair();
        if (OF_PAIRS.contains(held.reason())) {
            open(held.reason(), List.of(ids.of(pair.left()), ids.of(pair.right())));
        } else if (held.reason() == HeldReason.GENERIC) {
            open(held.reason(), List.of(ids.of(held.witnessLeft())));
        }
    }

    private void open(HeldReason reason, List<String> about) {
        opened.computeIfAbsent(key(reason, about), key -> new OpenCases.Opened(key, mint.get(), reason.name(), about));
    }

    /** Which end was generic is not known any more: the question is looked for at both. */
    private void perhapsOver(Pair pair, HeldReason reason) {
        if (OF_PAIRS.contains(reason)) {
            perhapsOver.add(key(reason, List.of(ids.of(pair.left()), ids.of(pair.right()))));
        } else if (reason == HeldReason.GENERIC) {
            for (Identifier end : List.of(pair.left(), pair.right())) {
                perhapsOver.add(key(reason, List.of(ids.of(end))));
            }
        }
    }

    private static String key(HeldReason reason, List<String> about) {
        return reason + "|" + String.join("|", about);
    }
}
