package selfsame.cypher.fact;

import selfsame.cypher.Statement;

/** {@code read-facts-of-act.cypher}: every fact that an act began or ended. */
public record ReadFactsOfAct(String act) implements Statement<FactRow> {

    @Override
    public Class<FactRow> rowType() {
        return FactRow.class;
    }
}
