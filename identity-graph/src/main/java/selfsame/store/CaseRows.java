package selfsame.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import selfsame.cypher.question.CloseCases;
import selfsame.cypher.question.OpenCases;
import selfsame.decision.HeldLink;
import selfsame.decision.HeldReason;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.resolution.Writes;

/** Cases to open for what is held from now on, and those to close of which perhaps nothing is held any more. For one transaction. */
final class CaseRows {

    /** A steward may know what the guardrail could not. All other reasons are the policy's or a steward's own answer. ADR-0014. */
    private static final Set<HeldReason> OF_PAIRS = Set.of(HeldReason.BRIDGE, HeldReason.SIZE, HeldReason.REVIEW);

    private final Writes writes;
    private final SurrogateIds ids;
    private final Supplier<String> mint;
    private final SortedMap<String, OpenCases.Opened> opened = new TreeMap<>();
    private final SortedSet<String> perhapsOver = new TreeSet<>();

    CaseRows(Writes writes, SurrogateIds ids, Supplier<String> mint) {
        this.writes = writes;
        this.ids = ids;
        this.mint = mint;
        writes.holds().forEach(this::compare);
        writes.deed().stream().flatMap(deed -> deed.unconfirmed().stream()).forEach(this::gone);
        perhapsOver.removeAll(opened.keySet());
    }

    OpenCases toOpen() {
        return new OpenCases(List.copyOf(opened.values()), writes.at());
    }

    /** Once the links are written: it looks at them. */
    CloseCases perhapsToClose() {
        return new CloseCases(List.copyOf(perhapsOver), writes.at());
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
