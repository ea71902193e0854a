package selfsame.ingestion.topics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How topics are created where they do not exist; one that exists is left as it is.
 *
 * @param partitions of each topic. Twelve divide evenly among 1, 2, 3, 4, 6 or 12 resolvers. Choose it for years: a key moves to
 *     another partition when the number grows, and {@code people.changes} would keep its old record in the old one
 * @param replication copies of each partition; a production cluster wants 3
 * @param retention how long a stream can be read again; also how long the resolver may be down before events are lost
 * @param tombstoneRetention how far a reader of {@code people.changes} may be behind and still be told that an id is gone
 * @param compactionLagMin a record of {@code people.changes} is kept at least this long, so that a live reader sees the mapping of
 *     a merge before the tombstone replaces it
 * @param recordSizeMax of one record; above Kafka's default, as a merge of large people names every id
 */
@ConfigurationProperties("selfsame.topics")
record TopicsProperties(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("7d") Duration tombstoneRetention,
        @DefaultValue("1h") Duration compactionLagMin,
        @DefaultValue("2MB") DataSize recordSizeMax) {}
