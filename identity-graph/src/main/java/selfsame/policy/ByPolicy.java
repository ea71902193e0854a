package selfsame.policy;

import java.util.function.Function;
import java.util.function.Supplier;

/** Something made of the policy in force, and made again when another one is. Thread-safe. */
public final class ByPolicy<T> implements Supplier<T> {

    private record Made<T>(Policy policy, T value) {}

    private final Supplier<Policy> inForce;
    private final Function<Policy, T> make;
    private volatile Made<T> made;

    public ByPolicy(Supplier<Policy> inForce, Function<Policy, T> make) {
        this.inForce = inForce;
        this.make = make;
        Policy policy = inForce.get();
        this.made = new Made<>(policy, make.apply(policy));
    }

    @Override
    public T get() {
        Policy policy = inForce.get();
        Made<T> known = made;
        if (!known.policy().equals(policy)) {
            known = new Made<>(policy, make.apply(policy));
            made = known;
        }
        return known.value();
    }
}
