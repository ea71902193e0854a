package selfsame.cypher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every statement of this module: the records, and the files. */
final class Statements {

    private static final Path CLASSES = Path.of("target/classes");

    private Statements() {}

    static List<Class<?>> records() {
        return files(CLASSES.resolve("selfsame"), ".class").stream()
                .map(Statements::load)
                .filter(type -> type.isRecord() && Statement.class.isAssignableFrom(type))
                .collect(Collectors.toList());
    }

    static List<Class<?>> bundles() {
        return files(CLASSES.resolve("selfsame"), ".class").stream()
                .map(Statements::load)
                .filter(type -> type.isRecord() && Bundle.class.isAssignableFrom(type))
                .collect(Collectors.toList());
    }

    /** As {@link CypherText#fileOf} names them. */
    static SortedSet<String> files() {
        return files(CLASSES.resolve("cypher"), ".cypher").stream()
                .map(file -> "/" + CLASSES.relativize(file))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> load(Path file) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
