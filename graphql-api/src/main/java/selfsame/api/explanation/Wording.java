package selfsame.api.explanation;

import java.util.List;
import selfsame.explanation.Proof;
import selfsame.identity.Identifier;
import selfsame.identity.Pair;

/** Says what would join two people. Identifiers are named by namespace and surrogate id, so everybody may read it. */
final class Wording {

    private final Known known;
    private final Pair asked;

    Wording(Known known, Pair asked) {
        this.known = known;
        this.asked = asked;
    }

    String of(Proof proof) {
        return switch (proof) {
            case Proof.Seen(Pair pair, int events) ->
                "%s that %s both %s would join them."
                        .formatted(
                                events == 1 ? "One more event" : "%d more events".formatted(events),
                                events == 1 ? "carries" : "carry",
                                names(pair));
            case Proof.Authenticated(Pair pair) ->
                "One event that carries both %s, with the stronger of the two authenticated, would join them. An event without that would not."
                        .formatted(names(pair));
            case Proof.Confirmed(Pair pair, List<String> ended) ->
                "Only a steward's confirmation that %s are one would join them%s."
                        .formatted(
                                names(pair),
                                ended.isEmpty() ? "" : ", and it would end separation " + String.join(", ", ended));
            case Proof.Nothing(List<String> separations) ->
                separations.isEmpty()
                        ? "Nothing would join them under the rules in force, not even a steward's confirmation."
                        : "Nothing would join them while a separation is in force: end separation %s first."
                                .formatted(String.join(", ", separations));
            case Proof.Untold() ->
                "It cannot be told: too many people would have to be decided to find out what would join them.";
        };
    }

    private String names(Pair pair) {
        return pair.equals(asked)
                ? "%s and %s".formatted(name(pair.left()), name(pair.right()))
                : "%s and %s, whose link is held,".formatted(name(pair.left()), name(pair.right()));
    }

    private String name(Identifier identifier) {
        return "%s %s".formatted(identifier.namespace(), known.idOf(identifier));
    }
}
