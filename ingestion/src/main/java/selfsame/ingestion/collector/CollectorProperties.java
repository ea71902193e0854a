package selfsame.ingestion.collector;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of the collector.
 *
 * @param requestSizeMax of a body, also after it is inflated; Segment's clients send up to 500 kB
 * @param eventSizeMax of one event; twice Segment's bound
 * @param eventsMax events in one request
 * @param bodySizeInFlightMax of all bodies that are being worked on; a body takes about ten times its size in memory
 * @param acknowledgementMax how long a request waits for Kafka; also how long Kafka's client tries
 * @param metadataMax how long a request waits for Kafka to be reached at all
 * @param eventsPerSecondMax of one source, over time
 * @param eventsBurstMax of one source, at once; not less than {@code eventsMax}
 * @param eventsBehindMax how many events the resolver may be behind before we take no more; zero: any number
 * @param retryAfter what a client is told when Kafka is away or the resolver behind
 */
@ConfigurationProperties("selfsame.collector")
record CollectorProperties(
        @DefaultValue("1MB") DataSize requestSizeMax,
        @DefaultValue("64KB") DataSize eventSizeMax,
        @DefaultValue("2000") int eventsMax,
        @DefaultValue("16MB") DataSize bodySizeInFlightMax,
        @DefaultValue("5s") Duration acknowledgementMax,
        @DefaultValue("2s") Duration metadataMax,
        @DefaultValue("20000") int eventsPerSecondMax,
        @DefaultValue("40000") int eventsBurstMax,
        @DefaultValue("1000000") long eventsBehindMax,
        @DefaultValue("5s") Duration retryAfter) {

    CollectorProperties {
        if (eventsBurstMax < eventsMax || eventsPerSecondMax < 1 || eventsMax < 1) {
            throw new IllegalArgumentException("selfsame.collector: events-burst-max must be at least events-max, "
                    + "events-per-second-max and events-max at least 1");
        }
        if (bodySizeInFlightMax.toBytes() < requestSizeMax.toBytes()
                || requestSizeMax.toBytes() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException("selfsame.collector: body-size-in-flight-max must be at least "
                    + "request-size-max, and that at most 1 GB");
        }
    }
}
