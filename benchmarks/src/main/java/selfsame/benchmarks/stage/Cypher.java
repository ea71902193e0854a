package selfsame.benchmarks.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The statements of the benchmarks' own, each a file. */
public final class Cypher {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Cypher() {}

    /** @param name of the file, without its ending */
    public static String of(String name) {
        return TEXTS.computeIfAbsent(name, Cypher::read);
    }

    private static String read(String name) {
        try (InputStream text = Cypher.class.getResourceAsStream("/benchmarks/" + name + ".cypher")) {
            if (text == null) {
                throw new IllegalArgumentException("no statement " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
