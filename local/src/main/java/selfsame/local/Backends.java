package selfsame.local;

/**
 * A real Neo4j and a real Kafka for the tests of one JVM: each starts when it is first asked for, all tests share it, and it ends with the
 * JVM. In containers where a Docker engine answers, else in child JVMs; the tests do not know which.
 */
public final class Backends {

    private static final Backends SHARED = new Backends(Docker.answers() ? new Containers() : new ChildJvms());

    private final Once<Neo4j> neo4j;
    private final Once<Kafka> kafka;

    Backends(Source source) {
        neo4j = new Once<>(source::startNeo4j);
        kafka = new Once<>(source::startKafka);
    }

    public static Backends shared() {
        return SHARED;
    }

    public String boltUri() {
        return neo4j.get().boltUri();
    }

    public String user() {
        return neo4j.get().user();
    }

    public String password() {
        return neo4j.get().password();
    }

    public String bootstrapServers() {
        return kafka.get().bootstrapServers();
    }

    record Neo4j(String boltUri, String user, String password) {}

    record Kafka(String bootstrapServers) {}

    /** Where the servers come from; what is started lives as long as this JVM. */
    interface Source {
        Neo4j startNeo4j();

        Kafka startKafka();
    }
}
