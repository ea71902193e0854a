package selfsame.asof;

import java.util.List;
import java.util.Optional;
import selfsame.decision.HeldReason;

/**
 * Since when a link was held for what, and since when it was not.
 *
 * @param entries {@code "<epoch ms> <REASON>"} or {@code "<epoch ms>"} for not held any more, in the order of time
 */
public record HeldLog(List<String> entries) {

    public HeldLog {
        entries = List.copyOf(entries);
    }

    /** Why it was held at a time; empty: it was not. */
    public Optional<HeldReason> at(long time) {
        Optional<HeldReason> held = Optional.empty();
        for (String entry : entries) {
            int space = entry.indexOf(' ');
            long since = Long.parseLong(space < 0 ? entry : entry.substring(0, space));
            if (since <= time) {
                held = space < 0 ? Optional.empty() : Optional.of(HeldReason.valueOf(entry.substring(space + 1)));
            }
        }
        return held;
    }
}
