package selfsame.api.sandbox;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Set;

/** Counts the values that an answer can hold: its own lists as they are, what hangs on their items with its pages taken as full. */
final class AnswerSize {

    /** What Relay puts between a list and its items. */
    private static final Set<String> WRAPPERS = Set.of("edges", "node", "pageInfo");

    /** Of an event, and more than any other list without a size of its own. */
    private static final int LIST_SIZE = 20;

    private static final Set<String> LISTS = Set.of("Event.identifiers", "Link.witness");

    private AnswerSize() {}

    static double of(List<SandboxResult> results, DataFetchingFieldSelectionSet selected) {
        return selected.getImmediateFields().stream()
                .mapToDouble(list -> items(results, list.getName()) * (1 + below(results, list)))
                .sum();
    }

    private static double below(List<SandboxResult> results, SelectedField list) {
        double people = items(results, "people");
        return list.getSelectionSet().getImmediateFields().stream()
                .mapToDouble(field ->
                        list.getName().equals("people") && field.getName().equals("identifiers")
                                ? values(field) * items(results, "identifiers") / Math.max(1, people)
                                : values(field))
                .sum();
    }

    private static double values(SelectedField field) {
        double below = field.getSelectionSet().getImmediateFields().stream()
                .mapToDouble(AnswerSize::values)
                .sum();
        return WRAPPERS.contains(field.getName()) ? below : 1 + size(field) * below;
    }

    private static int size(SelectedField field) {
        if (field.getArguments().get("first") instanceof Integer first) {
            return Math.max(1, first);
        }
        return LISTS.contains(field.getFullyQualifiedName()) ? LIST_SIZE : 1;
    }

    private static long items(List<SandboxResult> results, String list) {
        return results.stream()
                .mapToLong(result -> switch (list) {
                    case "people" -> result.people().size();
                    case "identifiers" ->
                        result.people().stream()
                                .mapToLong(
                                        person -> person.person().identifiers().size())
                                .sum();
                    case "heldLinks" -> result.heldLinks().size();
                    case "changes" -> result.changes().size();
                    default -> 1;
                })
                .sum();
    }
}
