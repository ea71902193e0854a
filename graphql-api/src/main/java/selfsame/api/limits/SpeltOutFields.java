package selfsame.api.limits;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses queries whose fragments, spelt out, have too many fields. Counts each fragment once, so that a fragment bomb is found
 * without setting it off; what looks closer (depth, cost) walks every field and comes after.
 */
final class SpeltOutFields extends SimplePerformantInstrumentation {

    private final int max;

    SpeltOutFields(int max) {
        this.max = max;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        long fields = new Count(execution.getFragmentsByName())
                .of(execution.getOperationDefinition().getSelectionSet());
        if (fields > max) {
            throw new AbortExecutionException(
                    "The query has more than %d fields with its fragments spelt out.".formatted(max));
        }
        return null;
    }

    /** Validation has seen to it that no fragment holds itself. */
    private final class Count {

        private final Map<String, FragmentDefinition> fragments;
        private final Map<String, Long> counted = new HashMap<>();

        Count(Map<String, FragmentDefinition> fragments) {
            this.fragments = fragments;
        }

        long of(@Nullable SelectionSet selections) {
            if (selections == null) {
                return 0;
            }
            return selections.getSelections().stream().mapToLong(this::of).reduce(0, this::bounded);
        }

        private long of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> 1 + of(field.getSelectionSet());
                case InlineFragment inline -> of(inline.getSelectionSet());
                case FragmentSpread spread -> ofFragment(spread.getName());
                default -> 1;
            };
        }

        private long ofFragment(String name) {
            Long known = counted.get(name);
            if (known == null) {
                FragmentDefinition fragment = fragments.get(name);
                known = fragment == null ? 0 : of(fragment.getSelectionSet());
                counted.put(name, known);
            }
            return known;
        }

        /** More than too many is too many; the sum never overflows. */
        private long bounded(long a, long b) {
            return Math.min(a + b, max + 1L);
        }
    }
}
