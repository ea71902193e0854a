package selfsame.api.profile;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.person.Person;
import selfsame.profile.Figures;
import selfsame.profile.Summary;
import tools.jackson.databind.json.JsonMapper;

@Controller
class ProfileController {

    private final Profiles profiles;
    private final JsonMapper json;

    ProfileController(Profiles profiles, JsonMapper json) {
        this.profiles = profiles;
        this.json = json;
    }

    @SchemaMapping
    CompletableFuture<ProfileView> profile(
            Person person,
            DataFetchingEnvironment environment,
            DataLoader<String, List<Summary>> summaries,
            DataLoader<String, Figures> figures) {
        CompletableFuture<@Nullable Figures> asked =
                environment.getSelectionSet().containsAnyOf("riskFlags", "cohesion")
                        ? figures.load(person.id()).thenApply(found -> found)
                        : CompletableFuture.completedFuture(null);
        return summaries.load(person.id()).thenCombine(asked, this::view);
    }

    private ProfileView view(@Nullable List<Summary> summaries, @Nullable Figures figures) {
        long now = System.currentTimeMillis();
        return ProfileView.of(profiles.of(summaries, figures, now), now, json);
    }

    @SchemaMapping(typeName = "Profile")
    List<ProfileView.TraitView> traits(ProfileView profile, @Argument @Nullable List<String> names) {
        return only(names, profile.traits(), ProfileView.TraitView::name);
    }

    @SchemaMapping(typeName = "Profile")
    List<ProfileView.EventCounts> counts(ProfileView profile, @Argument @Nullable List<String> types) {
        return only(types, profile.counts(), ProfileView.EventCounts::type);
    }

    @SchemaMapping(typeName = "Profile")
    List<ProfileView.JourneyView> journeys(ProfileView profile, @Argument @Nullable List<String> names) {
        return only(names, profile.journeys(), ProfileView.JourneyView::name);
    }

    @SchemaMapping(typeName = "Profile")
    List<ProfileView.ConsentView> consent(ProfileView profile, @Argument @Nullable List<String> purposes) {
        return only(purposes, profile.consent(), ProfileView.ConsentView::purpose);
    }

    private static <T> List<T> only(@Nullable Collection<String> wanted, List<T> all, Function<T, String> name) {
        return wanted == null
                ? all
                : all.stream().filter(one -> wanted.contains(name.apply(one))).toList();
    }
}
