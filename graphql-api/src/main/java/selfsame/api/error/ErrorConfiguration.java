package selfsame.api.error;

import graphql.GraphqlErrorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;

/** Hands {@link ErrorMapping} to Spring for GraphQL. */
@Configuration(proxyBeanMethods = false)
class ErrorConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    DataFetcherExceptionResolver fieldErrors() {
        return DataFetcherExceptionResolver.forSingleError(
                (thrown, environment) -> ErrorMapping.map(thrown, GraphqlErrorBuilder.newError(environment)));
    }

    @Bean
    SubscriptionExceptionResolver subscriptionErrors() {
        return SubscriptionExceptionResolver.forSingleError(
                thrown -> ErrorMapping.map(thrown, GraphqlErrorBuilder.newError()));
    }
}
