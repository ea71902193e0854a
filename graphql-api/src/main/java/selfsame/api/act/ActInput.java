package selfsame.api.act;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.api.person.IdentifierInput;

/** An act as a caller writes it. The schema sees to it that it is one of them. */
record ActInput(
        @Nullable String undo,
        @Nullable SidesInput separate,
        @Nullable PairInput confirmSame,
        @Nullable PairInput retractLink,
        @Nullable MoveInput move) {

    /** All that it speaks of. */
    List<IdentifierInput> identifiers() {
        List<IdentifierInput> all = new ArrayList<>();
        if (separate != null) {
            all.addAll(separate.a());
            all.addAll(separate.b());
        }
        if (confirmSame != null) {
            all.addAll(List.of(confirmSame.a(), confirmSame.b()));
        }
        if (retractLink != null) {
            all.addAll(List.of(retractLink.a(), retractLink.b()));
        }
        if (move != null) {
            all.addAll(move.identifiers());
            all.add(move.to());
        }
        return all;
    }
}
