package selfsame.local.launcher;

/** Who asks, as the applications tell it apart; written in lower case. */
enum Role {
    app,
    analyst,
    steward,
    admin
}
