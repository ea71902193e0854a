package selfsame.api.paging;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;
import selfsame.api.error.Refusal;

/** Gives a controller's method the {@link PageRequest} that {@code first} and {@code after} are. */
@Component
public final class PageRequestResolver implements HandlerMethodArgumentResolver {

    private static final int SIZE_DEFAULT = 20;

    private final PagingProperties properties;

    PageRequestResolver(PagingProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PageRequest.class);
    }

    @Override
    public PageRequest resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return of(environment);
    }

    /** @throws Refusal.BadRequest when the page is too large, or nothing that a cursor can name */
    public PageRequest of(DataFetchingEnvironment environment) {
        return of(environment.getArguments());
    }

    /** @throws Refusal.BadRequest as for a field with these {@code arguments} */
    public PageRequest of(Map<String, ?> arguments) {
        @Nullable Integer first = (Integer) arguments.get("first");
        @Nullable String after = (String) arguments.get("after");
        return new PageRequest(
                checked(first == null ? SIZE_DEFAULT : first),
                Optional.ofNullable(after).map(Cursor::parse));
    }

    private int checked(int first) {
        if (first < 1 || first > properties.sizeMax()) {
            throw new Refusal.BadRequest("first is 1 to %d.".formatted(properties.sizeMax()));
        }
        return first;
    }
}
