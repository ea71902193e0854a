package selfsame.ingestion.collector;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;
import selfsame.ingestion.contract.Contract;
import selfsame.ingestion.contract.ContractProperties;
import selfsame.ingestion.enrichment.Enrichment;
import selfsame.policy.NamespaceRule;
import selfsame.wiring.PolicyInForce;

/** The collector needs Kafka and nothing else: with the graph away it goes on taking events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CollectorProperties.class, ContractProperties.class})
@ConditionalOnBooleanProperty(name = "selfsame.collector.enabled", matchIfMissing = true)
class CollectorConfiguration {

    @Bean
    Contract contract(
            PolicyInForce policy, @Value("${selfsame.phone-region:US}") String phoneRegion, ContractProperties bounds) {
        return new Contract(policy, phoneRegion, bounds);
    }

    @Bean
    Formats formats(PolicyInForce inForce) {
        return new Formats(() -> inForce.get().namespaces().stream()
                .map(NamespaceRule::namespace)
                .toList());
    }

    @Bean
    Bodies bodies(CollectorProperties bounds) {
        return new Bodies(bounds.requestSizeMax());
    }

    @Bean
    Admission admission(CollectorProperties bounds, ObjectProvider<ResolverLag> lag) {
        return new Admission(bounds, lag.getIfAvailable(() -> OptionalLong::empty));
    }

    @Bean
    Records records(ProducerFactory<?, ?> kafka, CollectorProperties bounds) {
        return Records.open(kafka.getConfigurationProperties(), bounds);
    }

    @Bean
    TakeEvents takeEvents(
            Contract contract,
            Enrichment enrichment,
            Admission admission,
            Records records,
            CollectorProperties bounds,
            MeterRegistry registry) {
        var judge = new JudgeEvents(contract, enrichment, bounds);
        return new TakeEvents(judge, contract, admission, records, new CollectorMetrics(registry));
    }
}
