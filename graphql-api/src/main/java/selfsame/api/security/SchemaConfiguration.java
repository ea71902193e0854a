package selfsame.api.security;

import graphql.scalars.ExtendedScalars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** What the schema's scalars and directives do. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    RuntimeWiringConfigurer scalarsAndDirectives() {
        return wiring -> wiring.scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Json)
                .directive(PersonalData.DIRECTIVE, new PersonalData());
    }
}
