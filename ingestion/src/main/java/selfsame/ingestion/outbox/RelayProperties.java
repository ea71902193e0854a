package selfsame.ingestion.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param shards how many relays share the outbox. One carries several times what a resolver writes; all records of a key must be in
 *     one shard
 * @param rowsMax rows per Kafka transaction. A row holds what one resolver transaction wants told, up to a megabyte; a page of them
 *     is in memory
 * @param recordSizeMax a larger record is set aside; must fit the topics' own bound
 * @param leaseTime after a relay died, another takes over this late: sooner than a killed process is up again; it is renewed three times
 *     as often
 * @param linger pause after everything was published, so that more comes together: a page of one row costs as much as a full one, a
 *     transaction of Kafka and a commit of Neo4j
 * @param pollIntervalMin pause after an empty look; it grows to {@code pollIntervalMax} while nothing comes
 * @param pollIntervalMax worst delay that idleness adds; ten looks a second cost next to nothing
 * @param retryIntervalMax longest pause while Neo4j or Kafka is away
 * @param stopTime how long a clean stop may take before the work in hand is given up (and published again by the next relay)
 */
@ConfigurationProperties("selfsame.relay")
record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") int shards,
        @DefaultValue("16") int rowsMax,
        @DefaultValue("2MB") DataSize recordSizeMax,
        @DefaultValue("2s") Duration leaseTime,
        @DefaultValue("50ms") Duration linger,
        @DefaultValue("20ms") Duration pollIntervalMin,
        @DefaultValue("100ms") Duration pollIntervalMax,
        @DefaultValue("10s") Duration retryIntervalMax,
        @DefaultValue("5s") Duration stopTime) {}
