package selfsame.cypher.bundle;

import selfsame.cypher.Bundle;
import selfsame.cypher.fact.FindFactsAround;
import selfsame.cypher.link.ReadLinks;
import selfsame.cypher.person.FindAnchors;
import selfsame.cypher.person.LockPeople;
import selfsame.cypher.person.ReadMembers;

/** Locks people; then reads them, as they are under the locks. */
public record LockAndRead(
        LockPeople locks, ReadMembers members, ReadLinks links, FindFactsAround facts, FindAnchors anchors)
        implements Bundle {}
