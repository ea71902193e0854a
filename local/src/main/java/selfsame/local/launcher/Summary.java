package selfsame.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import selfsame.local.client.Balance;
import selfsame.local.client.People;
import selfsame.local.client.ServiceFailure;
import selfsame.local.sample.SampleDay;

/** What became of the day, in figures and in one person. */
final class Summary {

    private static final int PAGE = 100;

    /** A thousand people or changes are enough for a summary; beyond, it says "more than". */
    private static final int PAGES_MAX = 20;

    private static final String PEOPLE = """
            query People($first: Int, $after: String) {
              list: people(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
            }""";

    private static final String MERGES = """
            query Merges($first: Int, $after: String) {
              list: changes(kind: MERGED, first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
            }""";

    private static final String HELD = """
            query Held($first: Int, $after: String) {
              list: heldLinks(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
            }""";

    private static final String PERSON = """
            query Person($who: IdentifierInput!) {
              personByIdentifier(identifier: $who) {
                id
                identifiers(first: 20) { edges { node { namespace value eventCount } } }
                history(first: 20) { edges { node { kind at movedCount } } }
              }
            }""";

    private static final String LINKS = """
            query Links($person: ID!) {
              graph(personId: $person) { links { kind evidence held a { namespace value } b { namespace value } } }
            }""";

    private final Console console;
    private final People people;

    /**
     * @param before all events until the day began
     * @param after and until it was resolved
     */
    record Figures(DayStream.Outcome outcome, Balance before, Balance after, Sightings sightings, Instant startedAt) {

        long duplicates() {
            return after.duplicates() - before.duplicates();
        }
    }

    Summary(Console console, People people) {
        this.console = console;
        this.people = people;
    }

    void tell(Figures figures) {
        var outcome = figures.outcome();
        console.line("");
        figure(
                "events accepted",
                "%,d, of them %,d known already (duplicates)".formatted(outcome.accepted(), figures.duplicates()));
        figure("events rejected", "%,d, each with its reason".formatted(outcome.refused()));
        figure("people", () -> count(PEOPLE));
        figure("merges", () -> count(MERGES));
        figure("links held by a guardrail", () -> count(HELD));
        figure("rate", "%,d events/s, accepted and resolved".formatted(outcome.perSecond()));
        freshness(figures.sightings());
        figures.sightings()
                .first()
                .ifPresent(first -> figure(
                        "first person seen",
                        Console.seconds(Duration.between(figures.startedAt(), first)) + " after the start"));
        person();
    }

    private void freshness(Sightings sightings) {
        if (!sightings.latencies().isEmpty()) {
            figure(
                    "freshness, 202 to visible",
                    "p50 %s, p99 %s"
                            .formatted(
                                    Console.seconds(sightings.latencies().percentile(50)),
                                    Console.seconds(sightings.latencies().percentile(99))));
        }
        if (sightings.missed() > 0) {
            figure("never seen", "%,d requests; see ./selfsame logs".formatted(sightings.missed()));
        }
    }

    private void person() {
        var busiest = SampleDay.busiestCustomer();
        var name = Map.of("namespace", busiest.namespace(), "value", busiest.value());
        var person = people.ask(PERSON, Map.of("who", Map.of("name", name))).path("personByIdentifier");
        var id = person.path("id").asText();
        console.line("\nOne of them, person %s, goes by".formatted(id));
        for (var edge : person.at("/identifiers/edges")) {
            console.line("  %-50s in %,d events"
                    .formatted(
                            name(edge.path("node")), edge.at("/node/eventCount").asInt()));
        }
        console.line("because of these links");
        for (var link : people.ask(LINKS, Map.of("person", id)).at("/graph/links")) {
            link(link);
        }
        console.line("and so it came about, the last first");
        for (var edge : person.at("/history/edges")) {
            change(edge.path("node"));
        }
    }

    private void link(JsonNode link) {
        var verdict = link.hasNonNull("held")
                ? "not followed: " + link.path("held").asText()
                : link.path("kind").asText();
        console.line("  %-50s %-50s %s, %,d times"
                .formatted(
                        name(link.path("a")),
                        name(link.path("b")),
                        verdict,
                        link.path("evidence").asInt()));
    }

    private void change(JsonNode change) {
        console.line("  %s %s, %,d identifiers moved"
                .formatted(
                        change.path("at").asText(),
                        change.path("kind").asText(),
                        change.path("movedCount").asInt()));
    }

    private static String name(JsonNode identifier) {
        return identifier.path("namespace").asText() + " "
                + identifier.path("value").asText();
    }

    private String count(String query) {
        var variables = new HashMap<String, Object>(Map.of("first", PAGE));
        var count = 0;
        for (int page = 0; page < PAGES_MAX; page++) {
            var list = people.ask(query, variables).path("list");
            count += list.path("edges").size();
            if (!list.at("/pageInfo/hasNextPage").asBoolean()) {
                return "%,d".formatted(count);
            }
            variables.put("after", list.at("/pageInfo/endCursor").asText());
        }
        return "more than %,d".formatted(count);
    }

    /** One figure that cannot be had does not take the others with it. */
    private void figure(String name, Supplier<String> value) {
        try {
            figure(name, value.get());
        } catch (ServiceFailure failed) {
            figure(name, "not to be had: " + failed.reason());
        }
    }

    private void figure(String name, String value) {
        console.line("  %-28s %s".formatted(name, value));
    }
}
