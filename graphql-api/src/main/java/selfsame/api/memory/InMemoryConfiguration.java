package selfsame.api.memory;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Set;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import selfsame.api.paging.PageRequestResolver;

/** Fields that are read from the graph, or masked, are answered by what is in memory itself. Plain fields are left as they are. */
@Configuration(proxyBeanMethods = false)
class InMemoryConfiguration {

    private static final Set<String> TYPES = Set.of("Person", "Identifier", "Link", "Change", "Event");

    /** Before pages become connections. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    GraphQlSourceBuilderCustomizer inMemoryAnswersItself(PageRequestResolver pages) {
        return source -> source.typeVisitors(List.of(new Visitor(pages)));
    }

    private static final class Visitor extends GraphQLTypeVisitorStub {

        private final PageRequestResolver pages;

        Visitor(PageRequestResolver pages) {
            this.pages = pages;
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            if (context.getParentNode() instanceof GraphQLObjectType type && TYPES.contains(type.getName())) {
                wrap(field, type, context.getVarFromParents(GraphQLCodeRegistry.Builder.class));
            }
            return TraversalControl.CONTINUE;
        }

        private void wrap(GraphQLFieldDefinition field, GraphQLObjectType type, GraphQLCodeRegistry.Builder code) {
            FieldCoordinates place = FieldCoordinates.coordinates(type, field);
            DataFetcher<?> plain = code.getDataFetcher(place, field);
            if (!(plain instanceof TrivialDataFetcher)) {
                DataFetcher<?> either = asked -> asked.getSource() instanceof InMemory view
                        ? view.field(new Asked(asked, pages))
                        : plain.get(asked);
                code.dataFetcher(place, either);
            }
        }
    }
}
