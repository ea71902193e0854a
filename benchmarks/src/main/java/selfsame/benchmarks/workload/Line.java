package selfsame.benchmarks.workload;

import selfsame.ingestion.contract.CanonicalEvent;

/** One thing that happens, in the order of the stream. */
public sealed interface Line {

    record Happened(CanonicalEvent event) implements Line {}

    /**
     * A steward takes back the merge that an event made.
     *
     * @param event its id
     * @param inOrder it is the newest merge so far
     */
    record Undone(String event, boolean inOrder) implements Line {}
}
