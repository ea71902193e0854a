package selfsame.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import selfsame.policy.PolicyInvalid;
import selfsame.profile.Journey;
import selfsame.segment.Condition;
import selfsame.segment.Segment;
import selfsame.segment.Window;

class SegmentsReaderTests {

    @Test
    void keysOfOneMappingHoldTogether() {
        List<Segment> read = SegmentsReader.read("""
                segments:
                  - name: cart_left
                    when:
                      journey: {name: cart, is: abandoned}
                      not: {count: {type: order_placed, within: 24h}}
                  - name: vip
                    when:
                      any:
                        - trait: {name: plan, is: [gold, "42"]}
                        - intent: {topic: shoes, min: 10}
                        - seenWithin: 7d
                """).all();

        assertThat(read)
                .containsExactly(
                        new Segment(
                                "cart_left",
                                new Condition.All(List.of(
                                        new Condition.Not(
                                                new Condition.Counted("order_placed", Window.DAY, 1, Long.MAX_VALUE)),
                                        new Condition.OnJourney("cart", Journey.State.ABANDONED)))),
                        new Segment(
                                "vip",
                                new Condition.Any(List.of(
                                        new Condition.HasTrait("plan", Set.of("\"gold\"", "42")),
                                        new Condition.Interested(true, "shoes", 10),
                                        new Condition.SeenWithin(Duration.ofDays(7))))));
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        assertThatThrownBy(() -> SegmentsReader.read("""
                        segments:
                          - name: Lapsed
                            when: {}
                          - name: keen
                            when: {count: {within: 2h}}
                          - name: odd
                            when: {shoeSize: 44}
                        """))
                .isInstanceOf(PolicyInvalid.class)
                .hasMessageContaining("line 2, segments[0].name")
                .hasMessageContaining("line 3, when: must say")
                .hasMessageContaining("within: must be one of 1h, 24h, 7d, 30d, ever")
                .hasMessageContaining("type: must be given")
                .hasMessageContaining("line 7, segments[2].when.shoeSize: is not a known key");
    }

    @Test
    void oursAreRight() throws IOException {
        try (InputStream file = SegmentsReader.class.getResourceAsStream("/segments.yaml")) {
            assertThat(file).isNotNull();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(SegmentsReader.read(text).all()).hasSize(3);
        }
    }
}
