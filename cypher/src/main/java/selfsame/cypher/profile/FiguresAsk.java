package selfsame.cypher.profile;

import java.util.List;

/**
 * What of the graph the figures of a person are made of.
 *
 * @param sizeMax of people with more identifiers than this no links are read
 * @param namespaces of what may be shared
 * @param unique namespaces of owners
 * @param lookedAtMax how many identifiers of a person are looked at, the one known last first
 * @param ownersMax how many owners of each are counted
 */
public record FiguresAsk(int sizeMax, List<String> namespaces, List<String> unique, int lookedAtMax, int ownersMax) {

    public static final FiguresAsk NONE = new FiguresAsk(0, List.of(), List.of(), 0, 0);
}
