package selfsame.api.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.api.link.Link;
import selfsame.api.person.Identifier;

/** Why two identifiers are one person or not, as the schema shows it. */
public record Explanation(
        boolean samePerson,
        List<Link> path,
        @Nullable Link weakest,
        int independentPaths,
        List<Link> heldLinks,
        List<Separation> separations,
        List<Retraction> retractions,
        List<Guardrail> guardrails,
        @Nullable String wouldJoin) {

    /** @param witness the two identifiers that conflict */
    public record Guardrail(String reason, List<Identifier> witness) {}

    static Explanation together(List<Link> path, @Nullable Link weakest, int independentPaths) {
        return new Explanation(true, path, weakest, independentPaths, List.of(), List.of(), List.of(), List.of(), null);
    }

    static Explanation apart(
            List<Link> heldLinks,
            List<Separation> separations,
            List<Retraction> retractions,
            List<Guardrail> guardrails,
            @Nullable String wouldJoin) {
        return new Explanation(false, List.of(), null, 0, heldLinks, separations, retractions, guardrails, wouldJoin);
    }
}
