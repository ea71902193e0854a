package selfsame.local;

import java.io.IOException;
import java.nio.file.Path;

/** A JVM with the class path of this one, to be killed by a test. */
final class OtherJvm {

    private OtherJvm() {}

    static Process start(Class<?> main, String argument) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-Xmx64m", "-cp", System.getProperty("java.class.path"), main.getName(), argument)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
