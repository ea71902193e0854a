package selfsame.api.profile;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The profile's lists of which one may ask for some by name. They are there already: no method on a thread of its own is called for them. */
@Configuration(proxyBeanMethods = false)
class ProfileListsConfiguration {

    @Bean
    RuntimeWiringConfigurer profileLists() {
        return wiring -> wiring.type(
                "Profile",
                profile -> profile.dataFetcher(
                                "traits", new Named<>("names", ProfileView::traits, ProfileView.TraitView::name))
                        .dataFetcher("counts", new Named<>("types", ProfileView::counts, ProfileView.EventCounts::type))
                        .dataFetcher(
                                "journeys", new Named<>("names", ProfileView::journeys, ProfileView.JourneyView::name))
                        .dataFetcher(
                                "consent",
                                new Named<>("purposes", ProfileView::consent, ProfileView.ConsentView::purpose)));
    }

    /** @param argument the names that are asked for; null: all */
    private record Named<T>(String argument, Function<ProfileView, List<T>> list, Function<T, String> name)
            implements TrivialDataFetcher<List<T>> {

        @Override
        public List<T> get(DataFetchingEnvironment environment) {
            @Nullable Collection<String> wanted = environment.getArgument(argument);
            List<T> all = list.apply(Objects.requireNonNull(environment.getSource()));
            return wanted == null
                    ? all
                    : all.stream()
                            .filter(one -> wanted.contains(name.apply(one)))
                            .toList();
        }
    }
}
