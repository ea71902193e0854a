package selfsame.resolution;

/** Says what is told of an event that looked well but cannot be used after all; only the edge has its original bytes. */
@FunctionalInterface
public interface Refusal {

    /** Why. */
    enum Why {
        /** The source used the event's id before, for other content. */
        ID_REUSED,
        /** It fails each time it is applied, alone too. */
        POISONOUS
    }

    Delivery.Content.Unusable refuse(Delivery delivery, Why why);
}
