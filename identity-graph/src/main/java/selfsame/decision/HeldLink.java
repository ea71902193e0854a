package selfsame.decision;

import selfsame.identity.Identifier;
import selfsame.identity.Link;

/**
 * Evidence that exists, is kept, and was refused.
 *
 * @param witnessLeft with {@code witnessRight}: two identifiers that show the conflict, one on each side of the link; of two
 *     owners where it is ambiguous; for a reason that concerns the link alone, its own ends;
 *     where one end is generic, that end twice
 */
public record HeldLink(Link link, HeldReason reason, Identifier witnessLeft, Identifier witnessRight) {}
