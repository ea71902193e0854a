package selfsame.api.person;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import selfsame.api.error.Refusal;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.PageRequestResolver;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.profile.FiguresAsk;
import selfsame.cypher.read.LookUpPerson;
import selfsame.profile.Figures;
import selfsame.profile.Summary;
import selfsame.store.ProfileReading;
import selfsame.wiring.PolicyInForce;

/**
 * Reads one person together with what the query asks of it, in one round trip, and hands that to the data loaders: whoever shows it finds
 * it there. What it leaves out, and all of it for many people at once, the loaders read themselves. Thread-safe.
 */
@Component
public class LookUps {

    /** The fields of a profile that need {@link Figures}. */
    public static final Set<String> FIGURES = Set.of("riskFlags", "cohesion");

    /** What the query asks of the person and can be read with it. */
    private record Asked(Optional<PageRequest> identifiers, boolean profile, boolean figures) {}

    private final GraphReader graph;
    private final Namespaces namespaces;
    private final PageRequestResolver pages;
    private final ProfileReading profiles;

    LookUps(GraphReader graph, Namespaces namespaces, PageRequestResolver pages, PolicyInForce policy) {
        this.graph = graph;
        this.namespaces = namespaces;
        this.pages = pages;
        this.profiles = new ProfileReading(graph::read, policy);
    }

    /** Whom an identifier belongs to. */
    public Optional<Person> owner(IdentifierInput identifier, DataFetchingEnvironment environment) {
        @Nullable String key = namespaces.keys(identifier).stream().findFirst().orElse(null);
        @Nullable String id = identifier.id();
        return key == null && id == null ? Optional.empty() : read(key, id, null, environment);
    }

    /** @param id current or former */
    Optional<Person> byId(String id, DataFetchingEnvironment environment) {
        return read(null, null, id, environment);
    }

    private Optional<Person> read(
            @Nullable String key,
            @Nullable String identifierId,
            @Nullable String personId,
            DataFetchingEnvironment to) {
        Asked asked = asked(to);
        return graph
                .read(new LookUpPerson(
                        key,
                        identifierId,
                        personId,
                        asked.identifiers()
                                .map(page -> new LookUpPerson.Identifiers(page.beforeId(), page.limit()))
                                .orElse(LookUpPerson.Identifiers.NONE),
                        asked.profile(),
                        asked.figures() ? profiles.figuresAsk() : FiguresAsk.NONE))
                .stream()
                .findFirst()
                .map(row -> handOver(row, asked, to));
    }

    private static Person handOver(LookUpPerson.Row row, Asked asked, DataFetchingEnvironment to) {
        Person person = Person.of(row.person());
        asked.identifiers()
                .ifPresent(page -> LookUps.<PageOf, Page<Identifier>>loader("identifiersOfPerson", to)
                        .prime(
                                new PageOf(person.id(), page),
                                Page.byId(page, row.identifiers(), Identifier::of, Identifier::id)));
        if (asked.profile()) {
            LookUps.<String, List<Summary>>loader("summaries", to)
                    .prime(person.id(), ProfileReading.summariesOf(row.summaries()));
        }
        if (asked.figures()) {
            LookUps.<String, Figures>loader("figures", to)
                    .prime(person.id(), ProfileReading.figuresOf(row.size(), row.ties(), row.sharing()));
        }
        return person;
    }

    private static <K, V> DataLoader<K, V> loader(String name, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(name), name);
    }

    private Asked asked(DataFetchingEnvironment environment) {
        List<SelectedField> fields = environment.getSelectionSet().getImmediateFields();
        List<SelectedField> identifiers = named("identifiers", fields).toList();
        return new Asked(
                identifiers.size() == 1 ? page(identifiers.getFirst()) : Optional.empty(),
                named("profile", fields).findAny().isPresent(),
                named("profile", fields)
                        .flatMap(profile -> profile.getSelectionSet().getImmediateFields().stream())
                        .map(SelectedField::getName)
                        .anyMatch(FIGURES::contains));
    }

    private static Stream<SelectedField> named(String name, List<SelectedField> fields) {
        return fields.stream().filter(field -> field.getName().equals(name));
    }

    /** Empty: it is no page, and whoever shows it says so. */
    private Optional<PageRequest> page(SelectedField field) {
        try {
            PageRequest page = pages.of(field.getArguments());
            page.beforeId();
            return Optional.of(page);
        } catch (Refusal.BadRequest told) {
            return Optional.empty();
        }
    }
}
