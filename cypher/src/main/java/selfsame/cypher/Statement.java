package selfsame.cypher;

/**
 * One Cypher statement, bound by name: the record's components are the {@code $parameters}, the components of its row are the
 * {@code RETURN} aliases, and the text stands in the file of the same name ({@link CypherText}).
 *
 * @param <R> one returned row, a record
 */
public interface Statement<R extends Record> {

    Class<R> rowType();
}
