package selfsame.benchmarks.workload;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import selfsame.ingestion.contract.CanonicalEvent;

/**
 * A story and its truth.
 *
 * @param lines in the order in which they are received
 * @param truth per canonical identifier, the numbers of the people who used it; what names nobody is not in it
 * @param census what was drawn, for those who check the draw
 */
public record Workload(Shape shape, List<Line> lines, Map<String, Set<Integer>> truth, Census census) {

    /**
     * What was drawn.
     *
     * @param eventsPerPerson in the order of the people
     * @param devices their own, of which so many are a household's, and so many a kiosk's
     * @param merges events that joined what was two people's worth of one person's identifiers
     */
    public record Census(List<Integer> eventsPerPerson, int devices, int households, int kiosks, int merges) {}

    public List<CanonicalEvent> events() {
        return lines.stream()
                .filter(Line.Happened.class::isInstance)
                .map(line -> ((Line.Happened) line).event())
                .toList();
    }

    /** Canonical, without those that name nobody. */
    public Set<String> identifiers() {
        return events().stream()
                .flatMap(event -> event.identifiers().stream())
                .map(one -> one.identifier().canonical())
                .filter(key -> !Generator.isPlaceholder(key))
                .collect(Collectors.toSet());
    }
}
