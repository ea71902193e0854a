package selfsame.store;

import org.neo4j.driver.Driver;
import selfsame.survey.Survey;

/** Where surveys of the whole graph come from. */
public final class Surveys {

    private Surveys() {}

    /**
     * How much of the graph is held at once.
     *
     * @param pageMax identifiers or people in one read of the walk's first passes
     * @param batchIdentifiersMax identifiers of small regions that are read together
     * @param regionIdentifiersMax a region of more than this is left out, and told of
     */
    public record Limits(int pageMax, int batchIdentifiersMax, int regionIdentifiersMax) {

        public static final Limits DEFAULT = new Limits(10_000, 20_000, 500_000);

        public Limits {
            if (pageMax < 1 || batchIdentifiersMax < 1 || regionIdentifiersMax < batchIdentifiersMax) {
                throw new IllegalArgumentException(
                        "pages and batches hold at least one identifier, and a region at least a batch");
            }
        }
    }

    /** A survey of the graph that {@code driver} reaches, which must be migrated. */
    public static Survey neo4j(Driver driver, Limits limits) {
        return new Neo4jSurvey(driver, limits);
    }
}
