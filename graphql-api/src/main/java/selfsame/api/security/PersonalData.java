package selfsame.api.security;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfsame.identity.Masked;

/** Masks the fields that the schema marks {@code @personal}, for viewers who may not see them. */
final class PersonalData implements SchemaDirectiveWiring {

    static final String DIRECTIVE = "personal";

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        GraphQLFieldsContainer type = environment.getFieldsContainer();
        GraphQLFieldDefinition field = environment.getElement();
        FieldCoordinates place = FieldCoordinates.coordinates(type.getName(), field.getName());
        DataFetcher<?> plain = environment.getCodeRegistry().getDataFetcher(place, field);
        environment
                .getCodeRegistry()
                .dataFetcher(
                        place,
                        DataFetcherFactories.wrapDataFetcher(
                                plain, (asked, value) -> shown(value, asked.getGraphQlContext())));
        return field;
    }

    private static @Nullable Object shown(@Nullable Object value, GraphQLContext context) {
        return seesPersonalData(context) ? value : masked(value);
    }

    /** The same for a whole request, and found out once. */
    private static boolean seesPersonalData(GraphQLContext context) {
        Boolean known = context.get(PersonalData.class);
        if (known == null) {
            known = Viewer.of(context).seesPersonalData();
            context.put(PersonalData.class, known);
        }
        return known;
    }

    /** Of structured data the keys stay, and every leaf is masked. */
    static @Nullable Object masked(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> Masked.value(text);
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> masked = new LinkedHashMap<>();
                map.forEach((key, leaf) -> masked.put(key, masked(leaf)));
                yield masked;
            }
            case Collection<?> list -> list.stream().map(PersonalData::masked).toList();
            default -> "***";
        };
    }
}
