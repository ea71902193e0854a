package selfsame.local;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for; a failure is not kept. Thread-safe. */
final class Once<T> {

    private final Supplier<T> maker;
    private @Nullable T value;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
