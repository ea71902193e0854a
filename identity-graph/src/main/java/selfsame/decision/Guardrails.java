package selfsame.decision;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import selfsame.decision.Graph.Edge;
import selfsame.decision.Side.Mark;
import selfsame.decision.Side.Tally;
import selfsame.identity.Identifier;
import selfsame.identity.LinkKind;
import selfsame.policy.DecisionRules;

/**
 * What refuses to join two sides. All of it is hereditary: what refuses two sides refuses all larger ones, so a link that was
 * refused stays refused whatever else is joined. Of several reasons the first counts: separation, namespaces by priority, size, bridge.
 */
final class Guardrails {

    private final Graph graph;
    private final DecisionRules rules;

    Guardrails(Graph graph, DecisionRules rules) {
        this.graph = graph;
        this.rules = rules;
    }

    /** @return null: nothing refuses */
    @Nullable
    Refusal refusal(Edge edge, Side left, Side right) {
        Refusal refusal = conflict(left, right);
        if (refusal != null) {
            return refusal;
        }
        if (left.size() + right.size() > rules.sizeMax()) {
            return new Refusal(HeldReason.SIZE, graph.identifier(edge.left()), graph.identifier(edge.right()));
        }
        return weak(edge) ? bridge(edge, left, right) : null;
    }

    /** Whether they can be one person, all together. */
    @Nullable
    Refusal conflict(Collection<Side> owners) {
        Side whole = null;
        for (Side owner : owners) {
            if (whole == null) {
                whole = new Side(owner);
                continue;
            }
            Refusal refusal = conflict(whole, owner);
            if (refusal == null && whole.size() + owner.size() > rules.sizeMax()) {
                refusal = new Refusal(HeldReason.SIZE, unique(whole), unique(owner));
            }
            if (refusal != null) {
                return refusal;
            }
            whole.join(new Side(owner));
        }
        return null;
    }

    /** Seen too rarely, by too weak a kind of evidence, to join what is established. */
    boolean weak(Edge edge) {
        return edge.link().kind().weakerThan(LinkKind.AUTHENTICATED)
                && edge.link().events() < rules.evidenceMin();
    }

    boolean holdsUnique(Side side) {
        return side.tallies().keySet().stream()
                .anyMatch(rank -> graph.ruleAt(rank).unique());
    }

    private @Nullable Refusal conflict(Side left, Side right) {
        Refusal separated = separated(left, right);
        return separated != null ? separated : tooMany(left, right);
    }

    /** Whether a steward said that they are not one. */
    @Nullable
    Refusal separated(Side left, Side right) {
        boolean leftHasFewer = left.marks().size() <= right.marks().size();
        Mark mark = leftHasFewer ? opposed(left, right) : opposed(right, left);
        if (mark == null) {
            return null;
        }
        Mark ofLeft = leftHasFewer ? mark : mark.opposite();
        return new Refusal(HeldReason.SEPARATED, witness(left, ofLeft), witness(right, ofLeft.opposite()));
    }

    private static @Nullable Mark opposed(Side fewer, Side more) {
        Mark first = null;
        for (Mark mark : fewer.marks().keySet()) {
            boolean opposed = more.marks().containsKey(mark.opposite());
            if (opposed && (first == null || mark.separation() < first.separation())) {
                first = mark;
            }
        }
        return first;
    }

    private static Identifier witness(Side side, Mark mark) {
        Identifier identifier = side.marks().get(mark);
        if (identifier == null) {
            throw new IllegalStateException("a side is witness only to a mark that it carries");
        }
        return identifier;
    }

    private @Nullable Refusal tooMany(Side left, Side right) {
        SortedMap<Integer, Tally> others = right.tallies();
        for (Map.Entry<Integer, Tally> entry : left.tallies().entrySet()) {
            Tally own = entry.getValue();
            Tally other = others.get(entry.getKey());
            var rule = graph.ruleAt(entry.getKey());
            if (other != null && own.count() + other.count() > rule.limit()) {
                return new Refusal(rule.unique() ? HeldReason.UNIQUE : HeldReason.LIMIT, own.least(), other.least());
            }
        }
        return null;
    }

    private @Nullable Refusal bridge(Edge edge, Side left, Side right) {
        return established(left, edge) && established(right, edge)
                ? new Refusal(HeldReason.BRIDGE, unique(left), unique(right))
                : null;
    }

    private boolean established(Side side, Edge edge) {
        long ageMs = rules.establishedAge().toMillis();
        return ageMs > 0 && holdsUnique(side) && edge.link().firstSeenAt() - side.firstSeenAt() >= ageMs;
    }

    private Identifier unique(Side side) {
        return side.tallies().entrySet().stream()
                .filter(entry -> graph.ruleAt(entry.getKey()).unique())
                .findFirst()
                .orElseThrow()
                .getValue()
                .least();
    }
}
