package selfsame.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import selfsame.local.client.Collector;
import selfsame.local.client.Receipt;
import selfsame.local.importer.RecordEvent;

/** The records of one file on their way, and what became of them. */
final class Sending {

    private static final List<String> CONTACTS = List.of("phone", "email");

    private final Collector collector;
    private final String key;
    private final Console console;
    private final String file;
    private final Map<String, Integer> refusedByReason = new TreeMap<>();
    private int accepted;
    private int withoutId;
    private int withUnreadable;

    Sending(Collector collector, String key, Console console, String file) {
        this.collector = collector;
        this.key = key;
        this.console = console;
        this.file = file;
    }

    void countUnusable() {
        withoutId++;
    }

    void send(List<RecordEvent> records) {
        if (records.isEmpty()) {
            return;
        }
        var receipt =
                collector.send(key, records.stream().map(RecordEvent::line).toList());
        accepted += receipt.accepted();
        var mended = new ArrayList<RecordEvent>();
        for (var refused : receipt.refused()) {
            mended(refused, records.get(refused.index())).ifPresentOrElse(mended::add, () -> count(refused));
        }
        withUnreadable += mended.size();
        console.count("records of %s accepted".formatted(file), accepted);
        send(mended);
    }

    /** A record is not lost for a phone or an e-mail that cannot be read; the collector names which it is. */
    private static Optional<RecordEvent> mended(Receipt.Refused refused, RecordEvent record) {
        return CONTACTS.stream()
                .filter(namespace -> refused.reason().equals("INVALID_IDENTIFIER")
                        && refused.detail().startsWith(namespace + " ")
                        && record.has(namespace))
                .map(record::without)
                .findFirst();
    }

    private void count(Receipt.Refused refused) {
        refusedByReason.merge(refused.reason(), 1, Integer::sum);
    }

    /** @return whether all went in */
    boolean report() {
        console.endCount("records of %s accepted".formatted(file), accepted);
        if (withUnreadable > 0) {
            console.line("  %,d of them have a phone or an e-mail that cannot be read; it is kept as a trait"
                    .formatted(withUnreadable));
        }
        refusedByReason.forEach((reason, count) -> console.line("  %,d rejected: %s".formatted(count, reason)));
        if (withoutId > 0) {
            console.line("  %,d left out: no id (see --id-column)".formatted(withoutId));
        }
        return refusedByReason.isEmpty() && withoutId == 0;
    }
}
