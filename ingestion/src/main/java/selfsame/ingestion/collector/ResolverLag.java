package selfsame.ingestion.collector;

import java.util.OptionalLong;

/** How far behind the resolver is; whoever knows it provides a bean of this. Must answer at once. */
@FunctionalInterface
public interface ResolverLag {

    /** @return events that are on the topic and not yet in the graph; empty while that is not known */
    OptionalLong eventsBehind();
}
