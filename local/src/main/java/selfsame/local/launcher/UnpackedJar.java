package selfsame.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** An executable jar taken apart by Boot's own tool, once per build: an unpacked one starts much sooner. */
final class UnpackedJar {

    private UnpackedJar() {}

    /** @return the application's own jar, with {@code lib} beside it */
    static Path of(Path jar, Path folder) {
        var unpacked = folder.resolve(jar.getFileName());
        try {
            if (!isOf(unpacked, jar)) {
                delete(folder);
                unpack(jar, folder);
                Files.setLastModifiedTime(unpacked, Files.getLastModifiedTime(jar));
            }
            return unpacked;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isOf(Path unpacked, Path jar) throws IOException {
        return Files.exists(unpacked) && Files.getLastModifiedTime(unpacked).equals(Files.getLastModifiedTime(jar));
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var tool = new ProcessBuilder(
                        java, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (tool.waitFor() != 0) {
                throw new Refusal("%s cannot be unpacked; build it again.".formatted(jar));
            }
        } catch (InterruptedException interrupted) {
            tool.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
