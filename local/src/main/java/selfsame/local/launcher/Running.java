package selfsame.local.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** The launcher that holds a {@link Home} right now, as other commands find it. */
record Running(ProcessHandle launcher, Ports ports) {

    static Optional<Running> in(Home home) {
        var file = file(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var known = read(file);
        return ProcessHandle.of(Long.parseLong(known.getProperty("pid")))
                .filter(launcher -> startedAt(launcher).equals(known.getProperty("startedAt")))
                .map(launcher -> new Running(launcher, ports(known)));
    }

    /** @throws Refusal when nothing runs */
    static Running require(Home home) {
        return in(home).orElseThrow(() -> new Refusal("Selfsame is not running here. Start it with: ./selfsame up"));
    }

    static void announce(Home home, Ports ports) {
        var self = ProcessHandle.current();
        var lines = new StringBuilder("pid=%d\nstartedAt=%s\n".formatted(self.pid(), startedAt(self)));
        ports.byOption()
                .forEach((option, port) ->
                        lines.append(option).append('=').append(port).append('\n'));
        home.write(file(home), lines.toString());
    }

    /** A process id is used again some day; together with its start it is not. */
    private static String startedAt(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static Path file(Home home) {
        return home.data().resolve("running.properties");
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties;
    }

    private static Ports ports(Properties known) {
        var ports = new Ports();
        ports.collector = Integer.parseInt(known.getProperty("--collector-port"));
        ports.collectorManagement = Integer.parseInt(known.getProperty("--collector-management-port"));
        ports.graphql = Integer.parseInt(known.getProperty("--graphql-port"));
        ports.graphqlManagement = Integer.parseInt(known.getProperty("--graphql-management-port"));
        ports.neo4j = Integer.parseInt(known.getProperty("--neo4j-port"));
        ports.kafka = Integer.parseInt(known.getProperty("--kafka-port"));
        return ports;
    }
}
