package selfsame.wiring;

import org.neo4j.driver.Driver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import selfsame.resolution.ActOnPeople;
import selfsame.stewardship.CaseBook;
import selfsame.stewardship.DecideCases;
import selfsame.store.IdentityStores;

/** The identity graph for an application that imports this: needs a Neo4j driver and a policy. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResolutionProperties.class)
public class IdentityGraphConfiguration {

    @Bean
    IdentityGraph identityGraph(Driver driver, PolicyInForce policy, ResolutionProperties properties) {
        return new IdentityGraph(driver, policy, properties);
    }

    @Bean
    ActOnPeople actOnPeople(IdentityGraph graph) {
        return graph.actOnPeople();
    }

    @Bean
    CaseBook caseBook(Driver driver) {
        return IdentityStores.cases(driver);
    }

    @Bean
    DecideCases decideCases(CaseBook cases, ActOnPeople acts) {
        return new DecideCases(cases, acts, System::currentTimeMillis);
    }
}
