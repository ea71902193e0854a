package selfsame.resolution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import selfsame.decision.HeldLink;
import selfsame.history.Change;
import selfsame.history.Fact;
import selfsame.history.FactChanges;
import selfsame.history.MintedId;
import selfsame.history.Named.Anchoring;
import selfsame.history.Named.NamedPerson;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;
import selfsame.resolution.Preview.PreviewedPerson;

/** The people that an act concerns, as they are and as they would be. */
final class Foreseen {

    private final Policy policy;
    private final Surrounded surrounded;
    private final Planning.Plan plan;
    private final FactChanges facts;
    private final SortedMap<PersonId, SequencedSet<Identifier>> before = new TreeMap<>();
    private final SortedMap<PersonId, SequencedSet<Identifier>> after = new TreeMap<>();

    /** @param disturbed the identifiers that it speaks of */
    Foreseen(
            Policy policy,
            Surrounded surrounded,
            Planning.Plan plan,
            FactChanges facts,
            Collection<Identifier> disturbed) {
        this.policy = policy;
        this.surrounded = surrounded;
        this.plan = plan;
        this.facts = facts;
        addBefore(disturbed);
        plan.people().people().forEach(person -> addBefore(person.members()));
        after.putAll(before);
        plan.changes().forEach(entry -> after.keySet().removeAll(origins(entry.change())));
        plan.people().people().forEach(person -> after.put(person.id(), person.members()));
    }

    private void addBefore(Collection<Identifier> identifiers) {
        surrounded
                .ownersOf(identifiers)
                .forEach((identifier, person) ->
                        before.computeIfAbsent(person, _ -> new TreeSet<>(surrounded.personOf(identifier))));
    }

    Planning.Plan plan() {
        return plan;
    }

    Preview preview(PreviewToken token, IdentityTransaction transaction) {
        Map<Share, List<Identifier>> shares = shares();
        long[] counts = transaction.eventCounts(List.copyOf(shares.values()));
        Map<PersonId, Long> eventsBefore = new HashMap<>();
        Map<PersonId, Long> eventsAfter = new HashMap<>();
        int place = 0;
        for (Share share : shares.keySet()) {
            share.before().ifPresent(add(eventsBefore, counts[place]));
            share.after().ifPresent(add(eventsAfter, counts[place]));
            place++;
        }
        return new Preview(
                token.text(), people(before, false, eventsBefore), people(after, true, eventsAfter), held(), moved());
    }

    private static Consumer<PersonId> add(Map<PersonId, Long> events, long count) {
        return person -> events.merge(person, count, Long::sum);
    }

    /** Who had what is somebody's now: the events of each share are counted once. */
    private record Share(Optional<PersonId> before, Optional<PersonId> after) {}

    private Map<Share, List<Identifier>> shares() {
        Map<Identifier, PersonId> ownersBefore = owners(before);
        Map<Identifier, PersonId> ownersAfter = owners(after);
        Set<Identifier> all = new HashSet<>(ownersBefore.keySet());
        all.addAll(ownersAfter.keySet());
        Map<Share, List<Identifier>> shares = new LinkedHashMap<>();
        all.forEach(identifier -> shares.computeIfAbsent(
                        new Share(
                                Optional.ofNullable(ownersBefore.get(identifier)),
                                Optional.ofNullable(ownersAfter.get(identifier))),
                        _ -> new ArrayList<>())
                .add(identifier));
        return shares;
    }

    private static Map<Identifier, PersonId> owners(SortedMap<PersonId, SequencedSet<Identifier>> people) {
        Map<Identifier, PersonId> owners = new HashMap<>();
        people.forEach((person, members) -> members.forEach(member -> owners.put(member, person)));
        return owners;
    }

    private List<PreviewedPerson> people(
            SortedMap<PersonId, SequencedSet<Identifier>> people, boolean after, Map<PersonId, Long> events) {
        Map<Identifier, List<PersonId>> anchored = anchored(after);
        List<PreviewedPerson> previewed = new ArrayList<>();
        people.forEach((id, members) -> previewed.add(new PreviewedPerson(
                id,
                members.stream()
                        .flatMap(member -> anchored.getOrDefault(member, List.of()).stream())
                        .filter(former -> !former.equals(id))
                        .sorted()
                        .toList(),
                members,
                events.getOrDefault(id, 0L))));
        return previewed;
    }

    /** The ids that are anchored at each identifier. */
    private Map<Identifier, List<PersonId>> anchored(boolean after) {
        Map<PersonId, Identifier> anchors = new TreeMap<>();
        plan.minted().stream()
                .sorted(MintedId.bestFirst(policy))
                .forEach(minted -> anchors.put(minted.id(), minted.anchor()));
        if (after) {
            plan.people().anchored().forEach(anchoring -> anchors.put(anchoring.id(), anchoring.anchor()));
        }
        Map<Identifier, List<PersonId>> anchored = new HashMap<>();
        anchors.forEach((id, anchor) ->
                anchored.computeIfAbsent(anchor, _ -> new ArrayList<>()).add(id));
        return anchored;
    }

    private static Collection<PersonId> origins(Change change) {
        return switch (change) {
            case Change.Created _ -> List.of();
            case Change.Merged merged -> List.of(merged.absorbed());
            case Change.Split split -> List.of(split.origin());
            case Change.Moved moved -> List.of(moved.origin());
        };
    }

    /** Everyone who is told of the act, with how many identifiers he has afterwards. */
    Map<PersonId, Integer> concerned() {
        Map<PersonId, Integer> concerned = new TreeMap<>();
        before.keySet().forEach(person -> concerned.put(person, 0));
        after.forEach((person, members) -> concerned.put(person, members.size()));
        return concerned;
    }

    PersonId ownerAfter(Identifier identifier) {
        for (NamedPerson person : plan.people().people()) {
            if (person.members().contains(identifier)) {
                return person.id();
            }
        }
        return surrounded.ownersOf(List.of(identifier)).values().iterator().next();
    }

    int moved() {
        return plan.changes().stream()
                .filter(entry -> !(entry.change() instanceof Change.Created))
                .mapToInt(entry -> entry.change().moved().size())
                .sum();
    }

    private List<HeldLink> held() {
        return plan.holds().values().stream().flatMap(held -> held.stream()).toList();
    }

    /** Of all that a preview shows of identity; counts of events may go on. */
    String digest() {
        MessageDigest digest = sha256();
        add(digest, "facts", facts.ended());
        facts.begun().forEach(fact -> add(digest, fact));
        facts.revived().forEach(entry -> add(digest, entry.fact()));
        Map<PersonId, Integer> versions = plan.versions();
        before.forEach((id, members) -> {
            add(digest, "before " + id + ' ' + versions.getOrDefault(id, 0), canonical(members));
        });
        after.forEach((id, members) -> add(digest, "after " + id, canonical(members)));
        for (Anchoring anchoring : plan.people().anchored()) {
            add(digest, "anchor " + anchoring.id(), List.of(anchoring.anchor().canonical()));
        }
        plan.holds()
                .forEach((link, held) -> add(
                        digest,
                        "link " + link.kind() + ' '
                                + held.map(why -> why.reason().name()).orElse(""),
                        List.of(
                                link.pair().left().canonical(),
                                link.pair().right().canonical())));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Fact fact) {
        switch (fact) {
            case Fact.Apart(var left, var right) -> {
                add(digest, "apart", canonical(left));
                add(digest, "from", canonical(right));
            }
            case Fact.Same same -> add(digest, "same", canonical(same.identifiers()));
            case Fact.Retracted retracted -> add(digest, "retracted", canonical(retracted.identifiers()));
        }
    }

    private static List<String> canonical(Collection<Identifier> identifiers) {
        return identifiers.stream().map(Identifier::canonical).toList();
    }

    private static void add(MessageDigest digest, String what, Collection<String> parts) {
        digest.update(what.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            digest.update((byte) '\n');
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
