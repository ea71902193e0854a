package selfsame.api.paging;

import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.pagination.ConnectionFieldTypeVisitor;

/** Fields of a connection type may return a {@link Page}. */
@Configuration(proxyBeanMethods = false)
class PagingConfiguration {

    /** Before Boot's own, which knows only Spring Data's containers and lets finished connections pass. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    GraphQlSourceBuilderCustomizer pagesAreConnections() {
        return source -> source.typeVisitors(List.of(ConnectionFieldTypeVisitor.create(new PageAdapter())));
    }
}
