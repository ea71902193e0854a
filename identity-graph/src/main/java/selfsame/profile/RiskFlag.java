package selfsame.profile;

import java.util.OptionalLong;

/**
 * A reason to be careful with a person.
 *
 * @param name of its rule
 * @param reason in plain words, with the figures; holds no personal data
 * @param since when what it rests on began, UTC epoch ms; empty: not known
 * @param expiresAt empty: it stands as long as the graph says so
 */
public record RiskFlag(String name, String reason, OptionalLong since, OptionalLong expiresAt) {}
