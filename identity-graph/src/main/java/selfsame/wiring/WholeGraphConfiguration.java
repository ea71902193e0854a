package selfsame.wiring;

import org.neo4j.driver.Driver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import selfsame.simulation.SimulatePolicy;
import selfsame.store.Surveys;
import selfsame.survey.Survey;
import selfsame.verification.VerifyGraph;

/** What looks at the whole graph, for an application that imports this: needs a Neo4j driver. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WholeGraphProperties.class)
public class WholeGraphConfiguration {

    private static final int PAGE_MAX = 10_000;
    private static final int SUSPECTS_MAX = 1_000;
    private static final int DIFFERENCES_MAX = 100;
    private static final int LOOKS_MAX = 5;

    @Bean
    Survey survey(Driver driver, WholeGraphProperties properties) {
        return Surveys.neo4j(
                driver,
                new Surveys.Limits(PAGE_MAX, properties.batchIdentifiersMax(), properties.regionIdentifiersMax()));
    }

    @Bean
    VerifyGraph verifyGraph(Survey survey, WholeGraphProperties properties) {
        return new VerifyGraph(
                survey,
                System::currentTimeMillis,
                new VerifyGraph.Settings(DIFFERENCES_MAX, SUSPECTS_MAX, properties.secondLookAfter(), LOOKS_MAX));
    }

    @Bean
    SimulatePolicy simulatePolicy(Survey survey) {
        return new SimulatePolicy(survey, System::currentTimeMillis);
    }
}
