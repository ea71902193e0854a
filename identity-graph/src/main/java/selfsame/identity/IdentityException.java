package selfsame.identity;

/** The world failing: all that can go wrong between a sane request and its answer. Messages mask personal data. */
public abstract sealed class IdentityException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private IdentityException(String message, Throwable cause) {
        super(message, cause);
    }

    private IdentityException(String message) {
        super(message);
    }

    /** No person answers to what was asked. */
    public static final class PersonNotFound extends IdentityException {
        private static final long serialVersionUID = 1;

        public PersonNotFound(String asked) {
            super("No person answers to " + asked + ". Check the id, or ask by identifier.");
        }
    }

    /** No such change is in the history. */
    public static final class ChangeNotFound extends IdentityException {
        private static final long serialVersionUID = 1;

        public ChangeNotFound(String asked) {
            super("No change has the id " + asked + ".");
        }
    }

    /** A steward's act that cannot be; nothing was written. The message says why, and what would do instead. */
    public static final class ActRefused extends IdentityException {
        private static final long serialVersionUID = 1;

        public ActRefused(String reason) {
            super(reason);
        }
    }

    /** An act would not do any more what its preview showed; nothing was written. */
    public static final class PreviewOutdated extends IdentityException {
        private static final long serialVersionUID = 1;

        public PreviewOutdated() {
            super("The act would not do any more what the preview showed. Nothing was written; preview it again.");
        }
    }

    /** Somebody else changed the same thing first; trying again from the start is right. */
    public static final class ConcurrentChange extends IdentityException {
        private static final long serialVersionUID = 1;

        public ConcurrentChange(String what) {
            super(what + " was changed by someone else meanwhile. Read it again and retry.");
        }
    }

    /** The store cannot be reached or refuses to work; nothing was written. */
    public static final class StoreUnavailable extends IdentityException {
        private static final long serialVersionUID = 1;

        public StoreUnavailable(Throwable cause) {
            super("The graph store cannot be reached. Nothing was written; retry when it is back.", cause);
        }
    }

    /** The store ended a transaction that held its locks for too long, or wanted too much memory; nothing was written. */
    public static final class TookTooLong extends IdentityException {
        private static final long serialVersionUID = 1;

        public TookTooLong(Throwable cause) {
            super(
                    "The graph ended a transaction that took too long, or too much memory. Nothing was written; retry with less at once.",
                    cause);
        }
    }

    /** The store's answer breaks a law that must hold; nothing was written. An operator must look. */
    public static final class PostconditionFailed extends IdentityException {
        private static final long serialVersionUID = 1;

        public PostconditionFailed(String law) {
            super("A postcondition failed, and nothing was written: " + law);
        }
    }
}
