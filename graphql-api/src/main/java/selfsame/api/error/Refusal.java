package selfsame.api.error;

import org.springframework.graphql.execution.ErrorType;

/** A request that is answered with a reason instead of data. The message is shown as it is: it says what to do and holds no personal data. */
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorType type;

    private Refusal(ErrorType type, String message) {
        super(message);
        this.type = type;
    }

    ErrorType type() {
        return type;
    }

    /** Asked in a form that cannot be answered. */
    public static final class BadRequest extends Refusal {
        private static final long serialVersionUID = 1;

        public BadRequest(String message) {
            super(ErrorType.BAD_REQUEST, message);
        }
    }

    /** Not for whoever asks. */
    public static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1;

        public Forbidden(String message) {
            super(ErrorType.FORBIDDEN, message);
        }
    }

    /** More would have to be read than may be. */
    public static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1;

        public TooLarge(String message) {
            super(ErrorType.BAD_REQUEST, "TOO_LARGE: " + message);
        }
    }

    /** What must be there for an answer is not. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1;

        public NotFound(String message) {
            super(ErrorType.NOT_FOUND, message);
        }
    }

    /** Whoever asks is no longer known. */
    public static final class Unauthorized extends Refusal {
        private static final long serialVersionUID = 1;

        public Unauthorized(String message) {
            super(ErrorType.UNAUTHORIZED, message);
        }
    }
}
