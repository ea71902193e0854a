package selfsame.benchmarks.workload;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import selfsame.ingestion.contract.CanonicalEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * A workload as files, which is all that whoever is measured gets to see: {@code events.jsonl} is the stream, a canonical event a line,
 * or {@code {"undo": event id, "inOrder": true}}. {@code truth.csv} is apart: an identifier, and the numbers of its people.
 */
public record WorkloadFiles(Path events, Path truth) {

    private static final String UNDO = "{\"undo\"";
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Undo(String undo, boolean inOrder) {}

    /** Where a folder has them. */
    public static WorkloadFiles in(Path folder) {
        return new WorkloadFiles(folder.resolve("events.jsonl"), folder.resolve("truth.csv"));
    }

    public WorkloadFiles write(Workload workload) {
        try {
            Files.createDirectories(events.getParent());
            try (BufferedWriter writer = Files.newBufferedWriter(events)) {
                for (Line line : workload.lines()) {
                    writer.write(text(line));
                    writer.write('\n');
                }
            }
            try (BufferedWriter writer = Files.newBufferedWriter(truth)) {
                for (Map.Entry<String, java.util.Set<Integer>> entry :
                        workload.truth().entrySet()) {
                    writer.write(entry.getKey() + ","
                            + entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(" ")));
                    writer.write('\n');
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Line line) {
        return switch (line) {
            case Line.Happened(var event) -> new String(event.encode(), StandardCharsets.UTF_8);
            case Line.Undone(var event, var inOrder) -> JSON.writeValueAsString(new Undo(event, inOrder));
        };
    }

    /** The stream, in its order, read while it is used; to be closed. */
    public Stream<Line> lines() {
        try {
            BufferedReader reader = Files.newBufferedReader(events);
            return reader.lines().map(WorkloadFiles::line).onClose(() -> close(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream, in its order. */
    public List<Line> read() {
        try (Stream<Line> lines = lines()) {
            return lines.toList();
        }
    }

    /** The events of the stream, in its order. */
    public List<CanonicalEvent> readEvents() {
        try (Stream<Line> lines = lines()) {
            return events(lines).toList();
        }
    }

    /** Those of the lines that are events. */
    public static Stream<CanonicalEvent> events(Stream<Line> lines) {
        return lines.filter(Line.Happened.class::isInstance).map(line -> ((Line.Happened) line).event());
    }

    private static Line line(String text) {
        if (text.startsWith(UNDO)) {
            Undo undo = JSON.readValue(text, Undo.class);
            return new Line.Undone(undo.undo(), undo.inOrder());
        }
        return new Line.Happened(CanonicalEvent.decode(text.getBytes(StandardCharsets.UTF_8)));
    }
}
