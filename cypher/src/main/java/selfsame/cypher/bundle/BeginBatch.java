package selfsame.cypher.bundle;

import selfsame.cypher.Bundle;
import selfsame.cypher.event.FindKnownEvents;
import selfsame.cypher.identifier.FindErased;
import selfsame.cypher.identifier.FindOwners;
import selfsame.cypher.link.FindLinks;
import selfsame.cypher.position.AdvancePositions;

/** Moves a batch's positions, and reads what is known of what it carries. */
public record BeginBatch(
        AdvancePositions positions, FindKnownEvents events, FindErased erased, FindOwners owners, FindLinks links)
        implements Bundle {}
