package selfsame.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The policy that a peer's case states, said as ours. */
record PeerPolicy(JsonNode peerCase) {

    String yaml() {
        return switch (peerCase.at("/policy/model").asString()) {
            case "explicit-link" ->
                """
                    namespaces: [{name: user, unique: true}, {name: anon}]
                    blocked:
                      values: %s
                      patterns: ['"(undefined|null|\\[object Object\\])"']
                    """.formatted(
                        peerCase.at("/policy/blockedIds").isMissingNode() ? "[]" : peerCase.at("/policy/blockedIds"));
            case "shared-identifier" -> sharedIdentifiers();
            case "probabilistic+eid" -> """
                    namespaces: [{name: eid, unique: true}, {name: record}]
                    decision: {order: [kind, latest]}
                    match: {linkAt: 0.95, reviewAt: 0.5}
                    """;
            case "merge-on-property" -> "namespaces: [{name: profile}, {name: mergeKey}]";
            case "transitive-closure" -> """
                    namespaces: [{name: user_id, normalise: lower}, {name: email, normalise: lower}, {name: anonymous_id, normalise: lower}]
                    blocked: {values: %s}
                    """.formatted(peerCase.at("/policy/exclude"));
            case "scored-edges" -> scoredEdges();
            default -> """
                    namespaces: [{name: customer_id, unique: true}, {name: email, limit: 1}, {name: idfv}]
                    """;
        };
    }

    private String sharedIdentifiers() {
        Set<String> unique = new HashSet<>();
        peerCase.at("/policy/uniquePerPerson").forEach(name -> unique.add(name.asString()));
        peerCase.at("/policy/limits").properties().forEach(limit -> {
            if (limit.getValue().asInt() == 1) {
                unique.add(limit.getKey());
            }
        });
        Set<String> names = new LinkedHashSet<>();
        peerCase.at("/policy/priority").forEach(name -> names.add(name.asString()));
        peerCase.path("ops")
                .forEach(op -> op.path("ids")
                        .forEach(id -> names.add(
                                id.asString().substring(0, id.asString().indexOf(':')))));
        String namespaces = names.stream()
                .map(name -> "  - {name: %s, unique: %s}".formatted(name, unique.contains(name)))
                .collect(Collectors.joining("\n"));
        boolean newest = peerCase.at("/policy/onConflict").asString("").contains("most recent");
        String limit = peerCase.at("/policy/limits/*").asString("100");
        String blocked = peerCase.at("/policy/blockedValues").isMissingNode()
                ? "[]"
                : peerCase.at("/policy/blockedValues").toString();
        return "namespaces:\n%s\nblocked: {patterns: %s}\ndecision: {order: %s, limitDefault: %s}\n"
                .formatted(namespaces, blocked, newest ? "[priority, latest]" : "[earliest]", limit);
    }

    /** A source without duplicates has one record per person; of equally good matches neither counts. */
    private String scoredEdges() {
        Set<String> sources = new TreeSet<>();
        peerCase.at("/policy/source").forEach(source -> sources.add(source.asString()));
        List<String> namespaces = new ArrayList<>(List.of("{name: record}"));
        for (String source : sources) {
            namespaces.add(
                    namespaces.size() == 1
                            ? "{name: %s, unique: true}".formatted(source)
                            : "{name: %s, limit: 1, ambiguous: best}".formatted(source));
        }
        String threshold = peerCase.at("/policy/threshold").asString();
        return "namespaces: %s\ndecision: {order: [score]}\nmatch: {linkAt: %s, reviewAt: 0}\n"
                .formatted(namespaces, threshold);
    }
}
