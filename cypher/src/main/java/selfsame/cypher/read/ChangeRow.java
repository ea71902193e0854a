package selfsame.cypher.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change as every read statement returns it.
 *
 * @param at when it was recorded, UTC epoch ms
 * @param because ids of the links it was made for; null where it needed none
 */
public record ChangeRow(
        String id,
        String kind,
        long at,
        String actor,
        @Nullable String reason,
        int policyVersion,
        int movedCount,
        @Nullable List<String> because,
        boolean reviewed) {}
