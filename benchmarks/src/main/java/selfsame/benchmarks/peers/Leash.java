package selfsame.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;

/** Makes any command end with the process that started it, as {@code selfsame.local.Tether} does for programs on our own Java. */
final class Leash {

    /** Ends the command when standard input ends; hard, where it has not obeyed within 20 s. Ends itself with the command. */
    private static final String SCRIPT = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            {
              cat <&3 >/dev/null
              kill "$child"
              seconds=0
              while kill -0 "$child" && [ "$seconds" -lt 20 ]; do sleep 1; seconds=$((seconds + 1)); done
              kill -9 "$child"
            } >/dev/null 2>&1 &
            exec 3<&-
            wait "$child"
            """;

    private Leash() {}

    static List<String> on(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "leash"));
        whole.addAll(command);
        return whole;
    }
}
