package selfsame.profile;

/** What is remembered of where somebody was seen last. The names are stored. */
public enum Aspect {
    DEVICE,
    PLACE,
    CAMPAIGN,
    PAGE
}
