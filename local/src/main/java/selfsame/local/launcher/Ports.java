package selfsame.local.launcher;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import picocli.CommandLine.Option;

/** Where everything listens, on the loopback address only. */
final class Ports {

    @Option(
            names = "--collector-port",
            paramLabel = "<port>",
            defaultValue = "${env:SELFSAME_COLLECTOR_PORT:-8081}",
            description = "Where events go in (SELFSAME_COLLECTOR_PORT, ${DEFAULT-VALUE}).")
    int collector;

    @Option(
            names = "--collector-management-port",
            paramLabel = "<port>",
            defaultValue = "${env:SELFSAME_COLLECTOR_MANAGEMENT_PORT:-9081}",
            description = "Its health and metrics (SELFSAME_COLLECTOR_MANAGEMENT_PORT, ${DEFAULT-VALUE}).")
    int collectorManagement;

    @Option(
            names = "--graphql-port",
            paramLabel = "<port>",
            defaultValue = "${env:SELFSAME_GRAPHQL_PORT:-8080}",
            description = "Where people are asked for (SELFSAME_GRAPHQL_PORT, ${DEFAULT-VALUE}).")
    int graphql;

    @Option(
            names = "--graphql-management-port",
            paramLabel = "<port>",
            defaultValue = "${env:SELFSAME_GRAPHQL_MANAGEMENT_PORT:-9080}",
            description = "Its health and metrics (SELFSAME_GRAPHQL_MANAGEMENT_PORT, ${DEFAULT-VALUE}).")
    int graphqlManagement;

    @Option(
            names = "--neo4j-port",
            paramLabel = "<port>",
            defaultValue = "${env:SELFSAME_NEO4J_PORT:-7687}",
            description = "Neo4j's Bolt (SELFSAME_NEO4J_PORT, ${DEFAULT-VALUE}).")
    int neo4j;

    @Option(
            names = "--kafka-port",
            paramLabel = "<port>",
            defaultValue = "${env:SELFSAME_KAFKA_PORT:-9092}",
            description = "Kafka; its controller takes the next one (SELFSAME_KAFKA_PORT, ${DEFAULT-VALUE}).")
    int kafka;

    /** Each port that will be taken, by the option that moves it. */
    SequencedMap<String, Integer> byOption() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("--collector-port", collector);
        ports.put("--collector-management-port", collectorManagement);
        ports.put("--graphql-port", graphql);
        ports.put("--graphql-management-port", graphqlManagement);
        ports.put("--neo4j-port", neo4j);
        ports.put("--kafka-port", kafka);
        return ports;
    }
}
