package selfsame.cypher;

/**
 * A record of statements that go to the database as one, run in the order of its components, each seeing what those before it wrote. What a small
 * statement takes is mostly its way there and back. Each returns all of its rows at once, so a bundle is for what a batch reads and writes, not for
 * results of any length.
 */
public interface Bundle {}
