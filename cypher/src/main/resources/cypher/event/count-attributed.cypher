// A composite index answers where each of its properties is spoken of. Needs V003.
UNWIND range(0, size($groups) - 1) AS place
UNWIND $groups[place] AS node
MATCH (identifier:Identifier)
WHERE id(identifier) = node
WITH place, COUNT {
  MATCH (event:Event {attributedTo: identifier.id})
  USING INDEX SEEK event:Event(attributedTo, occurredAt, key)
  WHERE event.occurredAt IS NOT NULL AND event.key IS NOT NULL
} AS events
RETURN place, sum(events) AS events
