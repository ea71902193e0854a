package selfsame.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.identity.Identifier;
import selfsame.identity.Link;

/** The surrogate ids that one transaction has read or minted, the numbers of members, and which links were held. Not thread-safe. */
final class SurrogateIds {

    private final Map<String, Identifier> byKey = new HashMap<>();
    private final Map<Identifier, String> identifiers = new HashMap<>();
    private final Map<Identifier, Long> nodes = new HashMap<>();
    private final Map<Link.Key, String> links = new HashMap<>();
    private final Map<Link.Key, HeldReason> held = new HashMap<>();

    /** The same object for the same key, however often it is read. */
    Identifier identifier(String key) {
        return byKey.computeIfAbsent(key, Identifier::parse);
    }

    Identifier remember(String key, String id) {
        Identifier identifier = identifier(key);
        identifiers.put(identifier, id);
        return identifier;
    }

    /** @param node the number that the graph gives it, until the end of the transaction */
    Identifier remember(String key, String id, long node) {
        Identifier identifier = remember(key, id);
        nodes.put(identifier, node);
        return identifier;
    }

    void remember(Link.Key link, String id) {
        links.put(link, id);
    }

    void remember(StoredLink link, String id) {
        remember(link.link().key(), id);
        link.held().ifPresent(reason -> held.put(link.link().key(), reason));
    }

    /** Why the link was held when it was read. */
    Optional<HeldReason> heldBefore(Link.Key link) {
        return Optional.ofNullable(held.get(link));
    }

    Optional<String> of(Link.Key link) {
        return Optional.ofNullable(links.get(link));
    }

    String of(Identifier identifier) {
        String id = identifiers.get(identifier);
        if (id == null) {
            throw new IllegalStateException("no surrogate id was read for " + identifier);
        }
        return id;
    }

    /** The numbers that the graph gives them, of members of people who were read; sorted. */
    List<Long> nodes(Collection<Identifier> members) {
        return members.stream().map(this::node).sorted().toList();
    }

    private long node(Identifier member) {
        Long node = nodes.get(member);
        if (node == null) {
            throw new IllegalStateException("no person was read that has " + member);
        }
        return node;
    }

    /** The id that was read, or a new one. */
    String orElse(Link.Key link, Supplier<String> mint) {
        return links.computeIfAbsent(link, _ -> mint.get());
    }

    /** The id that was read, or a new one. */
    String orElse(Identifier identifier, Supplier<String> mint) {
        return identifiers.computeIfAbsent(identifier, _ -> mint.get());
    }
}
