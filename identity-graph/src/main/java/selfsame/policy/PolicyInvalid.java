package selfsame.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is no policy, with everything that is wrong with it. */
public final class PolicyInvalid extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param line where it stands, from 1
     * @param key its path, such as {@code namespaces[2].limit}; empty: the text as a whole
     */
    public record Problem(int line, String key, String message) {

        @Override
        public String toString() {
            return "line %d%s: %s".formatted(line, key.isEmpty() ? "" : ", " + key, message);
        }
    }

    private final transient List<Problem> problems;

    public PolicyInvalid(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the text, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
