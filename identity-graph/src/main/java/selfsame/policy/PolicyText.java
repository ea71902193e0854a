package selfsame.policy;

import java.util.Optional;

/**
 * A version of the policy as it was put in force.
 *
 * @param version what it counts as, whatever the text says
 * @param appliedAt UTC epoch ms
 * @param actor who did it
 */
public record PolicyText(int version, String text, long appliedAt, String actor, Optional<String> reason) {}
