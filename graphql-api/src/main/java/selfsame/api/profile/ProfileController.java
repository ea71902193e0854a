package selfsame.api.profile;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.person.LookUps;
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
        CompletableFuture<@Nullable Figures> asked = environment.getSelectionSet().getImmediateFields().stream()
                        .map(SelectedField::getName)
                        .anyMatch(LookUps.FIGURES::contains)
                ? figures.load(person.id()).thenApply(found -> found)
                : CompletableFuture.completedFuture(null);
        return summaries.load(person.id()).thenCombine(asked, this::view);
    }

    private ProfileView view(@Nullable List<Summary> summaries, @Nullable Figures figures) {
        long now = System.currentTimeMillis();
        return ProfileView.of(profiles.of(summaries, figures, now), now, json);
    }
}
