package selfsame.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.identity.LinkKind;
import selfsame.identity.Namespace;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;
import selfsame.normalisation.Normalisers;
import selfsame.policy.Policy;
import selfsame.sandbox.Step.Named;
import selfsame.wiring.PolicyReader;
import tools.jackson.databind.JsonNode;

/** A peer's case, told to a sandbox in our words: its policy as ours, its operations as steps. */
final class PeerWorld {

    private final JsonNode peerCase;
    private final String model;
    private final Policy policy;
    private final Sandbox sandbox;
    private final Set<String> userIds = new HashSet<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, PersonId> firstIds = new HashMap<>();
    private final Map<String, String> demographics = new LinkedHashMap<>();
    private final Map<String, String> firstEids = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Map<Integer, PersonId> profiles = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Outcome last = new Outcome(Optional.empty(), List.of(), List.of(), List.of());
    private String lastId = "";
    private int steps;

    PeerWorld(JsonNode peerCase) {
        this.peerCase = peerCase;
        model = peerCase.at("/policy/model").asString();
        peerCase.path("ops").forEach(op -> {
            if (op.has("user")) {
                userIds.add(op.path("user").asString());
            }
            if (op.path("identified").asBoolean(false)) {
                op.path("ids").forEach(id -> userIds.add(id.asString()));
            }
        });
        policy = PolicyReader.read(new PeerPolicy(peerCase).yaml());
        AtomicLong minted = new AtomicLong();
        sandbox = new Sandbox(
                policy,
                new Normalisers(policy, "US"),
                0,
                () -> new PersonId(new UUID(0x7000, minted.incrementAndGet())));
    }

    /** What the case says and we do not do; empty: right. */
    List<String> run() {
        peerCase.at("/policy/source").propertyNames().forEach(id -> see(List.of(id), OptionalLong.empty()));
        peerCase.path("ops").forEach(this::happen);
        peerCase.path("expect").properties().forEach(entry -> expect(entry.getKey(), entry.getValue()));
        return wrong;
    }

    private void happen(JsonNode op) {
        OptionalLong at = time(op);
        switch (op.path("op").asString()) {
            case "event" -> event(op, at);
            case "create_person" -> createPerson(op, at);
            case "identify" ->
                identify(op.path("user").asString(), op.path("anon").asString());
            case "alias" ->
                run(new Step.Alias(
                        named(op.path("id").asString()), named(op.path("alias").asString())));
            case "edge" -> see(ends(op), at);
            case "scored_edge" ->
                link(
                        op.path("a").asString(),
                        op.path("b").asString(),
                        op.path("p").asDouble());
            case "remove_edge" -> run(new Step.RemoveLink(pair(ends(op))));
            case "remove_node" -> run(new Step.Erase(identifier(op.path("id").asString())));
            case "record" -> record(op);
            case "rematch" -> match(op.path("record").asString());
            case "person" -> see(List.of(op.path("id").asString()), at);
            case "link" -> link(op);
            case "links" -> {
                aliases.put(
                        op.path("person").asString(), op.path("records").get(0).asString());
                see(List.of(op.path("records").get(0).asString()), at);
                firstIds.put(op.path("person").asString(), personOf(lastId).id());
            }
            case "review_item" -> review(op.path("a").asString(), op.path("b").asString());
            case "steward_no_match" ->
                apart(op.path("a").asString(), op.path("record").asString());
            case "steward_not_duplicate" ->
                apart(op.path("a").asString(), op.path("b").asString());
            case "steward_merge" ->
                act(new Act.ConfirmSame(
                        pair(List.of(op.path("frm").asString(), op.path("to").asString()))));
            case "split_person" -> splitPerson(op.path("person").asString());
            case "delete_record" ->
                run(new Step.Erase(identifier(op.path("record").asString())));
            case "login" ->
                see(
                        List.of(
                                op.path("profile").asString(),
                                "mergeKey:" + op.path("mergeKey").asString()),
                        at);
            case "check" -> check(op);
            default -> throw new IllegalArgumentException("unknown operation " + op);
        }
    }

    private void event(JsonNode op, OptionalLong at) {
        List<String> names = new ArrayList<>();
        op.path("ids").forEach(id -> names.add(id.asString()));
        String name = op.path("name").asString("");
        String id = name.isEmpty() || sessions.containsKey(name) ? "event " + steps : name;
        sessions.put(id, op.path("session").asString("none"));
        see(id, names, at);
    }

    private void createPerson(JsonNode op, OptionalLong at) {
        List<String> names = new ArrayList<>();
        op.path("ids").forEach(id -> names.add(id.asString()));
        String mergeKey = op.at("/props/mergeIdentifier").asString("");
        if (!mergeKey.isEmpty()) {
            names.add("mergeKey:" + mergeKey);
        }
        see(names, at);
    }

    /** A statement about two ids, which may both be known as users; each was seen with it. */
    private void identify(String user, String anon) {
        see(List.of(user), OptionalLong.empty());
        see(List.of(anon), OptionalLong.empty());
        run(new Step.Alias(named(user), named(anon)));
    }

    private void record(JsonNode op) {
        String id = op.path("id").asString();
        List<String> names = new ArrayList<>(List.of(id));
        op.path("eids").forEach(eid -> {
            names.add("eid:" + eid.asString());
            firstEids.putIfAbsent(id, "eid:" + eid.asString());
        });
        see(names, OptionalLong.empty());
        if (op.has("demographics")) {
            demographics.put(id, op.path("demographics").asString());
            match(id);
        }
    }

    /** A matcher for the few names of the cases: the same text matches, the same first part may. */
    private void match(String id) {
        String mine = demographics.getOrDefault(id, "");
        demographics.forEach((other, theirs) -> {
            if (!other.equals(id) && mine.equals(theirs)) {
                link(id, other, 1.0);
            } else if (!other.equals(id) && firstPart(mine).equals(firstPart(theirs))) {
                link(id, other, 0.8);
            }
        });
    }

    private static String firstPart(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    private void link(JsonNode op) {
        String person = op.path("person").asString();
        String record = op.path("record").asString();
        if (op.path("verdict").asString().equals("NO_MATCH")) {
            apart(person, record);
        } else {
            review(person, record);
        }
    }

    private void review(String a, String b) {
        see(List.of(a), OptionalLong.empty());
        see(List.of(b), OptionalLong.empty());
        link(a, b, 0.8);
    }

    private void apart(String a, String b) {
        see(List.of(a), OptionalLong.empty());
        see(List.of(b), OptionalLong.empty());
        act(Act.Separate.of(Set.of(identifier(a)), Set.of(identifier(b))));
    }

    /** Every identifier of the person for itself. */
    private void splitPerson(String id) {
        List<Identifier> members = new ArrayList<>(personOf(id).identifiers());
        while (members.size() > 1) {
            Identifier first = members.removeFirst();
            act(Act.Separate.of(Set.of(first), new TreeSet<>(members)));
        }
    }

    private void link(String a, String b, double score) {
        run(new Step.AddLink(identifier(a), identifier(b), LinkKind.MATCHED, score));
    }

    private void act(Act act) {
        run(new Step.Steward(act));
    }

    private void see(List<String> names, OptionalLong at) {
        see("creation " + steps, names, at);
    }

    private void see(String eventId, List<String> names, OptionalLong at) {
        run(new Step.Event(
                Optional.of(eventId), at, names.stream().map(this::named).toList()));
        names.stream()
                .filter(name -> !name.startsWith("mergeKey:") && !name.startsWith("eid:"))
                .forEach(name -> {
                    ids.add(name);
                    lastId = name;
                    last.people().stream()
                            .filter(person -> person.identifiers()
                                    .contains(identifierOrNone(name).orElse(NOBODY)))
                            .forEach(person -> firstIds.putIfAbsent(name, person.id()));
                });
    }

    private static final Identifier NOBODY = Identifier.of("nobody", "nobody");

    private void run(Step step) {
        steps++;
        last = sandbox.run(step);
        last.error().ifPresent(error -> wrong.add("step %d refused: %s".formatted(steps, error)));
    }

    private void check(JsonNode op) {
        op.path("owner").properties().forEach(owner -> {
            Outcome.Person person = personOf(owner.getValue().asString());
            boolean owns = owner.getKey().startsWith("event:")
                    ? person.eventIds().contains(owner.getKey().substring("event:".length()))
                    : person.identifiers().contains(identifier(owner.getKey()));
            verify(owns, "checkpoint: the owner is not " + owner);
        });
        if (op.has("expectProfile")) {
            PersonId person = personOf(lastId).id();
            int profile = op.path("expectProfile").asInt();
            boolean known = profiles.containsKey(profile)
                    ? person.equals(profiles.get(profile))
                    : !profiles.containsValue(person);
            verify(known, "checkpoint: the profile is not profile " + profile);
            profiles.putIfAbsent(profile, person);
        }
    }

    private void expect(String what, JsonNode expected) {
        switch (what) {
            case "partition" -> partition(expected);
            case "personCount" -> equal(what, expected.asInt(), last.people().size());
            case "apart" -> expected.forEach(group -> verify(pairwise(group, false), "not apart: " + group));
            case "together" -> expected.forEach(group -> verify(pairwise(group, true), "not together: " + group));
            case "mergeCount" -> equal(what, expected.asInt(), count(Outcome.Kind.MERGED));
            case "tombstones" ->
                equal(
                        what,
                        expected.asInt(),
                        last.people().stream()
                                .mapToInt(person -> person.formerIds().size())
                                .sum());
            case "createdAt" ->
                equal(
                        what,
                        Instant.parse(expected.asString()),
                        Instant.ofEpochMilli(last.people().getFirst().firstSeenAt()));
            case "identified" -> equal(what, expected.asBoolean(), isIdentified());
            case "survivor" ->
                equal(
                        what,
                        firstIds.get(expected.asString()),
                        personOf(expected.asString()).id());
            case "lookup", "redirects" ->
                expected.properties().forEach(entry -> {
                    Outcome.Person person = personOf(entry.getValue().asString());
                    PersonId former = firstIds.get(entry.getKey());
                    verify(person.id().equals(former) || person.formerIds().contains(former), entry + " is not found");
                });
            case "activePersons" -> equal(what, firstIds(expected), currentIds());
            case "activePersonsNot" ->
                verify(java.util.Collections.disjoint(firstIds(expected), currentIds()), expected + " is active");
            case "resubmitted" ->
                expected.forEach(id -> verify(
                        last.held().isEmpty()
                                && personOf(id.asString()).identifiers().size() == 1,
                        id + " waits on"));
            case "review" -> review(expected);
            case "links" ->
                expected.forEach(
                        link -> stayApart(link.get(0).asString(), link.get(3).asString()));
            case "eventsByPersonCount" -> equal(what, numbers(expected), eventCounts(false));
            case "sessionsByPersonCount" -> equal(what, numbers(expected), eventCounts(true));
            case "profile" -> {}
            default -> throw new IllegalArgumentException("unknown expectation " + what);
        }
    }

    private void partition(JsonNode expected) {
        Set<Set<Identifier>> groups = new HashSet<>();
        Set<Identifier> all = new HashSet<>();
        for (JsonNode group : expected) {
            Set<Identifier> members = new HashSet<>();
            group.forEach(id -> identifierOrNone(id.asString())
                    .ifPresentOrElse(
                            members::add,
                            () -> wrong.add("a blocked value is nobody here, a person of its own there")));
            if (!members.isEmpty()) {
                groups.add(members);
            }
            all.addAll(members);
        }
        Set<Set<Identifier>> actual = new HashSet<>();
        for (Outcome.Person person : last.people()) {
            Set<Identifier> members = new HashSet<>(person.identifiers());
            members.removeIf(member -> !all.contains(member)
                    && (member.namespace().name().equals("eid")
                            || member.namespace().name().equals("mergeKey")));
            if (!members.isEmpty()) {
                actual.add(members);
            }
        }
        equal("partition", groups, actual);
    }

    private void review(JsonNode expected) {
        if (expected.isEmpty()) {
            verify(
                    last.held().stream().allMatch(held -> held.reason() == selfsame.decision.HeldReason.SEPARATED),
                    "still in review: " + last.held());
        }
        for (JsonNode item : expected) {
            Outcome.Person a = reviewed(item.get(0).asString());
            Outcome.Person b = reviewed(item.get(1).asString());
            verify(last.held().stream().anyMatch(held -> between(held.link().pair(), a, b)), "not in review: " + item);
        }
    }

    private Outcome.Person reviewed(String text) {
        if (!text.startsWith("person(")) {
            return personOf(text);
        }
        String id = text.substring("person(".length(), text.length() - 1);
        boolean original = id.endsWith(", original");
        return original ? personOf(firstEids.getOrDefault(id.substring(0, id.indexOf(',')), id)) : personOf(id);
    }

    private static boolean between(Pair pair, Outcome.Person a, Outcome.Person b) {
        return (a.identifiers().contains(pair.left()) && b.identifiers().contains(pair.right()))
                || (a.identifiers().contains(pair.right()) && b.identifiers().contains(pair.left()));
    }

    /** Even a certain match does not join them any more. */
    private void stayApart(String a, String b) {
        link(a, b, 1.0);
        verify(!personOf(a).equals(personOf(b)), a + " and " + b + " do not stay apart");
    }

    private boolean pairwise(JsonNode group, boolean together) {
        Set<Optional<PersonId>> people = new HashSet<>();
        group.forEach(id -> people.add(find(id.asString()).map(Outcome.Person::id)));
        return people.size() == (together ? 1 : group.size());
    }

    private boolean isIdentified() {
        return last.people().getFirst().identifiers().stream()
                .anyMatch(
                        member -> policy.rule(member.namespace()).orElseThrow().unique());
    }

    private List<Integer> eventCounts(boolean bySession) {
        return last.people().stream()
                .map(person -> {
                    Collection<String> counted = person.eventIds().stream()
                            .filter(sessions::containsKey)
                            .map(id -> bySession ? sessions.getOrDefault(id, "none") : id)
                            .collect(Collectors.toSet());
                    return counted.size();
                })
                .sorted()
                .toList();
    }

    private static List<Integer> numbers(JsonNode list) {
        List<Integer> numbers = new ArrayList<>();
        list.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    private Set<PersonId> firstIds(JsonNode names) {
        Set<PersonId> first = new HashSet<>();
        names.forEach(name -> Optional.ofNullable(firstIds.get(name.asString())).ifPresent(first::add));
        return first;
    }

    private Set<PersonId> currentIds() {
        return last.people().stream().map(Outcome.Person::id).collect(Collectors.toSet());
    }

    private int count(Outcome.Kind kind) {
        return (int)
                last.changes().stream().filter(entry -> entry.kind() == kind).count();
    }

    private void equal(String what, @org.jspecify.annotations.Nullable Object expected, Object actual) {
        verify(actual.equals(expected), what + ": " + expected + " expected, but " + actual);
    }

    private void verify(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private Outcome.Person personOf(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("nobody holds " + id));
    }

    private Optional<Outcome.Person> find(String id) {
        return last.people().stream()
                .filter(person ->
                        person.identifiers().contains(identifierOrNone(id).orElse(NOBODY)))
                .findFirst();
    }

    private Pair pair(List<String> ends) {
        return Pair.of(identifier(ends.get(0)), identifier(ends.get(1)));
    }

    private static List<String> ends(JsonNode op) {
        return List.of(op.path("a").asString(), op.path("b").asString());
    }

    private Identifier identifier(String id) {
        return identifierOrNone(id).orElseThrow();
    }

    /** Empty: blocked. */
    private Optional<Identifier> identifierOrNone(String id) {
        Named named = named(id);
        return policy.blocked().matches(named.value())
                ? Optional.empty()
                : Optional.of(new Identifier(named.namespace(), named.value()));
    }

    private Named named(String given) {
        String id = aliases.getOrDefault(given, given);
        String namespace = namespace(id);
        String value = id.startsWith(namespace + ':') ? id.substring(namespace.length() + 1) : id;
        return new Named(new Namespace(namespace), value, false);
    }

    private String namespace(String id) {
        int colon = id.indexOf(':');
        String source = peerCase.at("/policy/source/" + id.replace("/", "~1")).asString("record");
        return switch (model) {
            case "explicit-link" -> userIds.contains(id) ? "user" : "anon";
            case "probabilistic+eid" -> colon > 0 ? id.substring(0, colon) : "record";
            case "merge-on-property" -> colon > 0 ? id.substring(0, colon) : "profile";
            case "scored-edges" -> source;
            default -> colon > 0 ? id.substring(0, colon) : id;
        };
    }

    private OptionalLong time(JsonNode op) {
        if (op.has("createdAt")) {
            return OptionalLong.of(
                    Instant.parse(op.path("createdAt").asString()).toEpochMilli());
        }
        return op.has("ts") ? OptionalLong.of(op.path("ts").asLong() * 1_000) : OptionalLong.empty();
    }
}
