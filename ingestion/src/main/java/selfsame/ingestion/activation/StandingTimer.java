package selfsame.ingestion.activation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import selfsame.cypher.segment.FindDue;
import selfsame.cypher.segment.FindEveryone;
import selfsame.cypher.segment.ReadSweep;
import selfsame.cypher.segment.SaveSweep;
import selfsame.ingestion.outbox.Graph;
import selfsame.ingestion.outbox.Lease;

/** Looks at people whom time has brought to something; and at everybody, page by page, when the rules have changed. */
final class StandingTimer implements Worker.Work {

    private static final String SWEEP = "standings";

    private final Graph graph;
    private final Lease lease;
    private final LookAtPeople people;
    private final ActivationProperties properties;
    private final InstantSource clock;

    StandingTimer(Graph graph, Lease lease, LookAtPeople people, ActivationProperties properties, InstantSource clock) {
        this.graph = graph;
        this.lease = lease;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void run(BooleanSupplier goesOn) throws InterruptedException {
        if (!lease.take()) {
            Thread.sleep(properties.leaseTime().dividedBy(3));
            return;
        }
        try (lease) {
            while (goesOn.getAsBoolean() && lease.keep()) {
                boolean more = lookAtDue() || sweep();
                Thread.sleep(more ? Duration.ZERO : properties.timerInterval());
            }
        }
    }

    /** @return whether there may be more */
    boolean lookAtDue() {
        long now = clock.millis();
        List<FindDue.Row> due = graph.run(new FindDue(now, properties.batchSizeMax()));
        Map<String, Because> asked = new TreeMap<>();
        due.forEach(row -> asked.put(row.personId(), Because.TIME));
        people.look(asked, now);
        return due.size() >= properties.batchSizeMax();
    }

    /** One page, where there is one to do. */
    private boolean sweep() {
        String digest = people.rulesDigest();
        Optional<ReadSweep.Row> last = graph.run(new ReadSweep(SWEEP)).stream().findFirst();
        Optional<ReadSweep.Row> begun = last.filter(row -> row.digest().equals(digest));
        if (begun.filter(ReadSweep.Row::done).isPresent()) {
            return false;
        }
        String after = begun.map(ReadSweep.Row::after).orElse("");
        List<FindEveryone.Row> page = graph.run(new FindEveryone(after, properties.batchSizeMax()));
        Map<String, Because> asked = new TreeMap<>();
        page.forEach(row -> asked.put(row.personId(), Because.RULES));
        people.look(asked, clock.millis());
        boolean more = page.size() >= properties.batchSizeMax();
        graph.run(new SaveSweep(SWEEP, digest, more ? page.getLast().personId() : after, !more));
        return more;
    }
}
