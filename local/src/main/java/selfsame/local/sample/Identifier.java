package selfsame.local.sample;

/** One name that somebody in the sample is known by, as a source spells it. */
public record Identifier(String namespace, String value) {}
