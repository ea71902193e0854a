package selfsame.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.policy.Policy;
import selfsame.wiring.PolicyReader;

class OracleTests {

    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatNobodyDisputesIsOnePersonWhenDecidedFromScratch(long seed) throws IOException {
        Workload workload = Generator.generate(new Shape(seed, Mix.RETAIL, 3_000, 20, END));
        Oracle oracle = new Oracle(workload.events(), policy());

        Set<Set<String>> undisputed = oracle.undisputed();

        assertThat(undisputed).hasSizeGreaterThan(500);
        assertThat(oracle.decided(END.toEpochMilli())).containsAll(undisputed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobodyIsInTwoComponents(long seed) throws IOException {
        Workload workload = Generator.generate(new Shape(seed, Mix.RETAIL, 3_000, 20, END));
        Oracle oracle = new Oracle(workload.events(), policy());

        Set<Set<String>> connected = oracle.connected();

        assertThat(oracle.decided(END.toEpochMilli()))
                .allMatch(person -> connected.stream().anyMatch(component -> component.containsAll(person)));
    }

    static Policy policy() throws IOException {
        try (var text = OracleTests.class.getResourceAsStream("/policy.yaml")) {
            return PolicyReader.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
