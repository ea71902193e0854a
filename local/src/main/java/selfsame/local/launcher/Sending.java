package selfsame.local.launcher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import selfsame.local.client.Collector;
import selfsame.local.client.Receipt;

/** The records of one file on their way, and what became of them. */
final class Sending {

    private final Collector collector;
    private final String key;
    private final Console console;
    private final String file;
    private final Map<String, Integer> refusedByReason = new TreeMap<>();
    private int accepted;
    private int withoutId;

    Sending(Collector collector, String key, Console console, String file) {
        this.collector = collector;
        this.key = key;
        this.console = console;
        this.file = file;
    }

    void countUnusable() {
        withoutId++;
    }

    void send(List<String> events) {
        if (events.isEmpty()) {
            return;
        }
        var receipt = collector.send(key, events);
        accepted += receipt.accepted();
        for (Receipt.Refused refused : receipt.refused()) {
            refusedByReason.merge(refused.reason(), 1, Integer::sum);
        }
        console.count("records of %s accepted".formatted(file), accepted);
    }

    /** @return whether all went in */
    boolean report() {
        console.endCount("records of %s accepted".formatted(file), accepted);
        refusedByReason.forEach((reason, count) -> console.line("  %,d rejected: %s".formatted(count, reason)));
        if (withoutId > 0) {
            console.line("  %,d left out: no id (see --id-column)".formatted(withoutId));
        }
        return refusedByReason.isEmpty() && withoutId == 0;
    }
}
