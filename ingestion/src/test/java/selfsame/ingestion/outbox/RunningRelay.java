package selfsame.ingestion.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;

/** A relay in a process of its own, as far as Neo4j and Kafka can tell. */
record RunningRelay(Relays relays, SimpleMeterRegistry meters) {

    static RunningRelay start(RelayWorkbench workbench, int shard) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Relay relay = workbench.process(meters).relay(shard);
        Relays relays = new Relays(List.of(relay), RelayWorkbench.PROPERTIES.stopTime());
        relays.start();
        return new RunningRelay(relays, meters);
    }

    boolean isActive() {
        return meters.get("selfsame.relay.active.shards").gauge().value() == 1;
    }

    void stop() {
        relays.stop();
    }
}
