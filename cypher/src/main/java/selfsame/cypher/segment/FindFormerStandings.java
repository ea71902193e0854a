package selfsame.cypher.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code find-former-standings.cypher}: how those stood that went up in people. */
public record FindFormerStandings(List<String> personIds) implements Statement<FindFormerStandings.Row> {

    public record Row(
            String personId,
            String formerId,
            @Nullable List<String> announced,
            @Nullable List<String> granted) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
