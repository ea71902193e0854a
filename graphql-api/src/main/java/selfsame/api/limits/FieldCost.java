package selfsame.api.limits;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the values that an answer can hold: each field once for every item of the lists around it. */
final class FieldCost implements FieldComplexityCalculator {

    /** What Relay puts between a list and its items. */
    private static final Set<String> WRAPPERS = Set.of("edges", "node", "pageInfo");

    /** Reads nothing, and counts its values when it knows them. Two of them are allowed: to compare policies. */
    private static final String MEASURES_ITSELF = "sandbox";

    /** Lists without a size of their own (an event's identifiers, a change's links) are short. */
    private static final int LIST_SIZE = 10;

    private final int max;

    FieldCost(int max) {
        this.max = max;
    }

    @Override
    public int calculate(FieldComplexityEnvironment field, int childComplexity) {
        String name = field.getField().getName();
        if (Introspection.isIntrospectionTypes(field.getParentType())) {
            return 0;
        }
        if (WRAPPERS.contains(name)) {
            return childComplexity;
        }
        if (MEASURES_ITSELF.equals(name)) {
            return max / 2;
        }
        return (int) Math.min(1 + (long) size(field) * childComplexity, max + 1L);
    }

    private static int size(FieldComplexityEnvironment field) {
        Integer page = number(field, "first");
        if (page != null) {
            return page;
        }
        if (!GraphQLTypeUtil.isList(
                GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()))) {
            return 1;
        }
        FieldComplexityEnvironment parent = field.getParentEnvironment();
        Integer limit = parent == null ? null : number(parent, "limit");
        return limit == null ? LIST_SIZE : limit;
    }

    private static @Nullable Integer number(FieldComplexityEnvironment field, String argument) {
        return field.getArguments().get(argument) instanceof Integer number ? Math.max(1, number) : null;
    }
}
