package selfsame.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import selfsame.history.MintedId;
import selfsame.history.Named;
import selfsame.history.Naming;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;
import selfsame.survey.Region;
import selfsame.survey.Regrouping;

/**
 * What happens to some people at once.
 *
 * @param identifiersMoved that come to another person id
 * @param before the people that there are, by id
 * @param after the people that there would be, the largest first; without an id: it would be minted
 */
public record Effect(Kind kind, int identifiersMoved, List<Sized> before, List<Sized> after) {

    /** The largest first; ties by the people's ids. */
    public static final Comparator<Effect> LARGEST_FIRST = Comparator.comparingInt(Effect::identifiersMoved)
            .reversed()
            .thenComparing(effect -> effect.before().toString());

    public enum Kind {
        MERGE,
        SPLIT,
        /** Both: some of one person and some of another. */
        REGROUPING
    }

    public record Sized(Optional<PersonId> id, int identifiers) {}

    static Effect of(Regrouping block, Region region, Policy policy) {
        Map<Identifier, PersonId> owners = new HashMap<>();
        block.before().forEach((id, members) -> members.forEach(member -> owners.put(member, id)));
        Named named =
                new Naming(policy, placeholders()).name(block.after(), owners, anchored(block, region), List.of());
        Set<PersonId> minted = new HashSet<>();
        named.anchored().stream().filter(Named.Anchoring::minted).forEach(anchoring -> minted.add(anchoring.id()));
        int moved = named.people().stream()
                .mapToInt(person -> moved(person, owners))
                .sum();
        List<Sized> after = named.people().stream()
                .map(person -> new Sized(
                        Optional.of(person.id()).filter(id -> !minted.contains(id)),
                        person.members().size()))
                .sorted(Comparator.comparingInt(Sized::identifiers)
                        .reversed()
                        .thenComparing(
                                person -> person.id().map(PersonId::toString).orElse("~")))
                .toList();
        List<Sized> before = new ArrayList<>();
        block.before().forEach((id, members) -> before.add(new Sized(Optional.of(id), members.size())));
        return new Effect(kind(block), moved, before, after);
    }

    private static int moved(Named.NamedPerson person, Map<Identifier, PersonId> owners) {
        return (int) person.members().stream()
                .map(owners::get)
                .filter(owner -> owner != null && !owner.equals(person.id()))
                .count();
    }

    private static List<MintedId> anchored(Regrouping block, Region region) {
        List<MintedId> anchored = new ArrayList<>();
        block.after()
                .forEach(group -> group.forEach(identifier -> {
                    Region.Member member = region.members().get(identifier);
                    if (member != null) {
                        anchored.addAll(member.anchored());
                    }
                }));
        return anchored;
    }

    private static Kind kind(Regrouping block) {
        if (block.after().size() == 1) {
            return Kind.MERGE;
        }
        return block.before().size() <= 1 ? Kind.SPLIT : Kind.REGROUPING;
    }

    /** Nothing is minted by looking. */
    private static Supplier<PersonId> placeholders() {
        long[] next = {0};
        return () -> new PersonId(new UUID(0, next[0]++));
    }
}
