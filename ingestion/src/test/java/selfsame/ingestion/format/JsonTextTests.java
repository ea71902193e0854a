package selfsame.ingestion.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfsame.ingestion.contract.EventRefused;

class JsonTextTests {

    @Test
    void everyElementKeepsTheTextItCameAs() {
        var elements = JsonText.elements(" [ {\"a\" : \"é😀\"} ,{} , 12, \"x\" , null ]", 10);

        assertThat(elements)
                .extracting(part -> part.text().strip())
                .containsExactly("{\"a\" : \"é😀\"}", "{}", "12", "\"x\"", "null");
    }

    @Test
    void whatIsNoArrayIsItsOwnElement() {
        assertThat(JsonText.elements("{\"a\":1}", 1))
                .extracting(JsonText.Part::text)
                .containsExactly("{\"a\":1}");
    }

    @Test
    void aLongArrayIsNotReadToItsEnd() {
        assertThatThrownBy(() -> JsonText.elements("[1,2,3,", 2)).isInstanceOf(TooManyEvents.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}", "[{},", "[{}]]", "[{}] {}", "[1 2]", "{\"a\":[}", "[{\"a\":1,\"a\":2}]", "", " "})
    void halfAnArrayIsNone(String text) {
        assertThatThrownBy(() -> JsonText.elements(text, 10)).isInstanceOf(EventRefused.class);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        assertThatThrownBy(() -> JsonText.utf8("[\"é\"]".getBytes(ISO_8859_1)))
                .isInstanceOf(EventRefused.class)
                .hasMessage("INVALID_JSON: not UTF-8");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTextOfAnElementReadsAsTheElement(long seed) {
        var random = new SplittableRandom(seed);
        var text = IntStream.range(0, 30)
                .mapToObj(i -> " ".repeat(random.nextInt(3)) + "{\"k\":\"" + "ä𝄞x".repeat(random.nextInt(900)) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        var elements = JsonText.elements(text, 30);

        assertThat(elements)
                .allSatisfy(part -> assertThat(JsonText.read(part.text())).isEqualTo(part.node()));
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }
}
