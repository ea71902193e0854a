package selfsame.api.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

/** How transactions of Spring follow each other. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    /**
     * They do not. A transaction that begins with the bookmark of one before waits until every commit that was under way then is applied,
     * be it of a large person whom it does not read. What was acknowledged can be read without, and {@link Positions} wait by latches.
     */
    @Bean
    Neo4jBookmarkManager bookmarks() {
        return Neo4jBookmarkManager.noop();
    }
}
