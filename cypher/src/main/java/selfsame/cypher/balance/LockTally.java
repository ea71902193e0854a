package selfsame.cypher.balance;

import selfsame.cypher.Statement;

/**
 * {@code lock-tally.cypher}: the rows of {@link FindTallies} of one partition, exact: whoever resolves it holds this lock from its
 * first statement until its commit is seen whole. To be rolled back.
 */
public record LockTally(String key) implements Statement<FindTallies.Row> {

    @Override
    public Class<FindTallies.Row> rowType() {
        return FindTallies.Row.class;
    }
}
