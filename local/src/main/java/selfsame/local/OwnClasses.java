package selfsame.local;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this module's own classes lie: a child JVM needs them too. */
public final class OwnClasses {

    private OwnClasses() {}

    /** A folder or a jar in this module's {@code target}. */
    public static Path location() {
        try {
            return Path.of(OwnClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
