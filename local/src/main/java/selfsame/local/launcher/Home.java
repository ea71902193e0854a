package selfsame.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** The folder that holds all that a local Selfsame keeps: data, keys, logs. It, and what is secret in it, is its owner's alone. */
record Home(Path root) {

    private static final String OWNER_ONLY_FOLDER = "rwx------";

    Path data() {
        return folder("data");
    }

    Path keys() {
        return folder("keys");
    }

    Path logs() {
        return folder("logs");
    }

    Path applications() {
        return folder("applications");
    }

    /** The text of {@code file}; a file that is new gets {@code firstText}. */
    String keep(Path file, Supplier<String> firstText) {
        try {
            if (!Files.exists(file)) {
                write(file, firstText.get());
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Replaces {@code file} whole: nobody ever reads half of it, and nobody but the owner reads it at all. */
    void write(Path file, String text) {
        try {
            var draft = Files.createTempFile(file.getParent(), ".", ".draft");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path folder(String name) {
        var folder = root.resolve(name);
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY_FOLDER));
            Files.createDirectories(root, ownerOnly);
            Files.createDirectories(folder, ownerOnly);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder;
    }
}
