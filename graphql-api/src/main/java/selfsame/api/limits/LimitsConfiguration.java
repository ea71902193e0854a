package selfsame.api.limits;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.parser.ParserOptions;
import java.util.Map;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.TimeoutWebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.http.HttpStatus;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** The limits in the order in which they are met. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    @Bean
    ServletServerContainerFactoryBean webSocketMessages(LimitsProperties limits) {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(Math.toIntExact(limits.bodyMax().toBytes()));
        return container;
    }

    @Bean
    @Order(1)
    WebGraphQlInterceptor timeLimit(LimitsProperties limits) {
        return new TimeoutWebGraphQlInterceptor(limits.timeMax(), HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Bean
    @Order(2)
    WebGraphQlInterceptor tokenLimit(LimitsProperties limits) {
        ParserOptions options = ParserOptions.getDefaultOperationParserOptions()
                .transform(parser -> parser.maxTokens(limits.tokensMax()));
        return (request, chain) -> {
            request.configureExecutionInput((input, builder) ->
                    builder.graphQLContext(Map.of(ParserOptions.class, options)).build());
            return chain.next(request);
        };
    }

    @Bean
    GraphQlSourceBuilderCustomizer queriesAreReadOnce(LimitsProperties limits) {
        ReadQueries queries = new ReadQueries(limits.queriesKept().toBytes());
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(queries));
    }

    @Bean
    @Order(1)
    Instrumentation fieldLimit(LimitsProperties limits) {
        return new SpeltOutFields(limits.fieldsMax());
    }

    @Bean
    @Order(2)
    Instrumentation depthLimit(LimitsProperties limits) {
        return new MaxQueryDepthInstrumentation(limits.depthMax()) {
            @Override
            protected AbortExecutionException mkAbortException(int depth, int depthMax) {
                return new AbortExecutionException(
                        "The query is %d fields deep; %d are allowed.".formatted(depth, depthMax));
            }
        };
    }

    @Bean
    @Order(3)
    Instrumentation costLimit(LimitsProperties limits) {
        return new MaxQueryComplexityInstrumentation(limits.costMax(), new FieldCost(limits.costMax())) {
            @Override
            protected AbortExecutionException mkAbortException(int cost, int costMax) {
                return new AbortExecutionException(
                        ("The answer could hold more than %d values." + " Ask for smaller pages or fewer fields.")
                                .formatted(costMax));
            }
        };
    }
}
