package selfsame.api.person;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.paging.PageRequest;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForEveryRole;

@Controller
class PersonController {

    private final People people;
    private final LookUps lookUps;
    private final Search search;
    private final Sifting sifting;
    private final Readings readings;

    PersonController(People people, LookUps lookUps, Search search, Sifting sifting, Readings readings) {
        this.people = people;
        this.lookUps = lookUps;
        this.search = search;
        this.sifting = sifting;
        this.readings = readings;
    }

    @QueryMapping
    @ForEveryRole
    DataFetcherResult<@Nullable Person> person(
            @Argument String id, @Argument @Nullable String after, DataFetchingEnvironment environment) {
        return readings.readAfter(
                after, environment, () -> lookUps.byId(id, environment).orElse(null));
    }

    @QueryMapping
    @ForEveryRole
    DataFetcherResult<Object> people(
            @Argument @Nullable String search,
            @Argument @Nullable PeopleFilter filter,
            PageRequest page,
            DataFetchingEnvironment environment) {
        return readings.read(environment, () -> people(search, filter, page).shown());
    }

    private Page<Person> people(@Nullable String search, @Nullable PeopleFilter filter, PageRequest page) {
        if (search == null || search.isBlank()) {
            return filter == null ? people.newest(page) : sifting.newest(page, filter);
        }
        Page<Person> found = this.search.find(search.strip(), page);
        return filter == null ? found : sifting.among(found, filter);
    }

    @SchemaMapping
    CompletableFuture<Page<String>> formerIds(
            Person person, PageRequest page, DataLoader<PageOf, Page<String>> formerIds) {
        return formerIds.load(new PageOf(person.id(), page));
    }

    @SchemaMapping
    CompletableFuture<Page<Identifier>> identifiers(
            Person person, PageRequest page, DataLoader<PageOf, Page<Identifier>> identifiersOfPerson) {
        return identifiersOfPerson.load(new PageOf(person.id(), page));
    }
}
