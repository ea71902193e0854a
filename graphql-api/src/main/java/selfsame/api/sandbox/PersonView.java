package selfsame.api.sandbox;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.api.memory.Asked;
import selfsame.api.memory.InMemory;
import selfsame.api.person.Freshness;
import selfsame.identity.PersonId;
import selfsame.sandbox.Outcome;

/** A person of a sandbox, as SandboxPerson by its methods and as Person by its fields. */
public record PersonView(World world, Outcome.Person person) implements InMemory {

    public String id() {
        return person.id().toString();
    }

    public List<String> formerIds() {
        return person.formerIds().stream().map(PersonId::toString).toList();
    }

    public List<IdentifierView> identifiers() {
        return world.identifiers(person.identifiers());
    }

    public List<String> eventIds() {
        return person.eventIds();
    }

    public int version() {
        return history().size();
    }

    public OffsetDateTime createdAt() {
        return history().getLast().at();
    }

    @Override
    public @Nullable Object field(Asked asked) {
        return switch (asked.field()) {
            case "formerIds" -> asked.page(formerIds());
            case "identifiers" -> asked.page(identifiers());
            case "history" -> asked.page(history());
            case "trail" -> asked.page(trail(asked.environment()));
            case "freshness" -> freshness();
            default -> throw asked.unknown();
        };
    }

    private List<ChangeView> history() {
        return world.history(person.id());
    }

    private List<EventView> trail(DataFetchingEnvironment environment) {
        @Nullable List<String> types = environment.getArgument("types");
        @Nullable OffsetDateTime since = environment.getArgument("since");
        return world.events(person.eventIds()).stream()
                .filter(event -> types == null || types.contains(event.type()))
                .filter(event -> since == null || !event.occurredAt().isBefore(since))
                .toList();
    }

    private Freshness freshness() {
        OffsetDateTime newest = world.events(person.eventIds()).stream()
                .findFirst()
                .map(EventView::occurredAt)
                .orElse(null);
        return new Freshness(newest, newest, newest == null ? null : 0, 0, false, true);
    }

    @Override
    public String toString() {
        return id();
    }
}
