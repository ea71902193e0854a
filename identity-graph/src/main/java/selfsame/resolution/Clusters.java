package selfsame.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import selfsame.identity.Identifier;

/** Groups identifiers whose fates may depend on each other, so that each group is decided on its own. Not thread-safe. */
final class Clusters {

    private final Map<Identifier, Identifier> parents = new HashMap<>();

    /** All of {@code identifiers} belong to one group. */
    void tie(Collection<Identifier> identifiers) {
        Identifier first = null;
        for (Identifier identifier : identifiers) {
            if (first == null) {
                first = root(identifier);
            } else {
                parents.put(root(identifier), first);
            }
        }
    }

    void tie(Identifier a, Identifier b) {
        parents.put(root(b), root(a));
    }

    /** The groups among {@code identifiers}, each in their order. */
    Collection<List<Identifier>> of(Collection<Identifier> identifiers) {
        Map<Identifier, List<Identifier>> groups = new LinkedHashMap<>();
        identifiers.forEach(identifier ->
                groups.computeIfAbsent(root(identifier), _ -> new ArrayList<>()).add(identifier));
        return groups.values();
    }

    Identifier root(Identifier identifier) {
        Identifier root = identifier;
        Identifier parent = parents.putIfAbsent(root, root);
        while (parent != null && !parent.equals(root)) {
            Identifier grandparent = parents.getOrDefault(parent, parent);
            parents.put(root, grandparent);
            root = parent;
            parent = grandparent;
        }
        return root;
    }
}
