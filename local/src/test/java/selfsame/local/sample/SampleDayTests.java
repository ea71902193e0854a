package selfsame.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import selfsame.local.client.Json;

class SampleDayTests {

    private static final Instant DAY = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void theSameDayIsTheSameEvents() {
        assertThat(SampleDay.of(DAY, 1)).isEqualTo(SampleDay.of(DAY, 1));
    }

    @Test
    void anEventThatIsSentTwiceIsTheSameTwice() throws IOException {
        var lines = SampleDay.of(DAY, 1).stream()
                .filter(line -> line.visibleBy().isPresent())
                .toList();
        var texts = new HashSet<String>();
        var ids = new HashSet<String>();

        for (var line : lines) {
            texts.add(line.text());
            ids.add(line.source().key()
                    + Json.MAPPER.readTree(line.text()).path("id").asText());
        }

        assertThat(ids).hasSameSizeAs(texts);
        assertThat(texts).hasSizeBetween(4_000, lines.size() - 50);
    }

    @Test
    void everySourceSends() {
        assertThat(SampleDay.of(DAY, 1)).extracting(SampleLine::source).contains(SampleEvent.Source.values());
    }

    @Test
    void customersSayWhoTheyAreAndWhatTheyAgreeTo() {
        assertThat(SampleDay.of(DAY, 1))
                .extracting(SampleLine::text)
                .anyMatch(text -> text.contains("\"traits\":{\"first_name\":"))
                .anyMatch(text -> text.contains("\"consent\":{\"ads\":true}"))
                .anyMatch(text -> text.contains("\"consent\":{\"ads\":false}"));
    }

    @Test
    void someLinesAreWrong() {
        assertThat(SampleDay.of(DAY, 1))
                .filteredOn(line -> line.visibleBy().isEmpty())
                .hasSizeBetween(20, 120);
    }
}
