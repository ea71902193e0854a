package selfsame.api.sandbox;

import org.jspecify.annotations.Nullable;

/** What is not in the graph, and so must say itself what would be read from there. */
interface InMemory {

    /** @return what the field's own data fetcher would have read */
    @Nullable
    Object field(Asked asked);
}
