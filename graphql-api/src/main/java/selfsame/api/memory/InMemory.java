package selfsame.api.memory;

import org.jspecify.annotations.Nullable;

/** What is not in the graph as it is now, and so must say itself what would be read from there. */
public interface InMemory {

    /** @return what the field's own data fetcher would have read */
    @Nullable
    Object field(Asked asked);
}
