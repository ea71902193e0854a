package selfsame.benchmarks.throughput;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import selfsame.benchmarks.stage.Stage;
import selfsame.ingestion.IngestionApplication;

/** The resolver as it ships, in this JVM, so that its driver can be listened to. It reads nothing until it is told to. */
final class ResolverHere implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final SmartLifecycle reading;

    private ResolverHere(ConfigurableApplicationContext context) {
        this.context = context;
        this.reading = context.getBean("streamResolver", SmartLifecycle.class);
    }

    /** @param relay whether what was resolved is told too, as it is where one process does both */
    static ResolverHere on(Stage stage, Recording recording, boolean relay) {
        SpringApplication application = new SpringApplication(IngestionApplication.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(recording));
        ResolverHere resolver = new ResolverHere(application.run(
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn",
                "--selfsame.collector.enabled=false",
                "--selfsame.balance.enabled=false",
                "--selfsame.relay.enabled=" + relay,
                "--spring.neo4j.uri=" + stage.neo4j().boltUri(),
                "--spring.neo4j.authentication.username=" + stage.neo4j().user(),
                "--spring.neo4j.authentication.password=" + stage.neo4j().password(),
                "--spring.kafka.bootstrap-servers=" + stage.kafka().bootstrapServers()));
        resolver.pause();
        return resolver;
    }

    void read() {
        reading.start();
    }

    void pause() {
        reading.stop();
    }

    @Override
    public void close() {
        context.close();
    }
}
