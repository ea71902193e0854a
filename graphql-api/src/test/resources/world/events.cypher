// Each row an event, attributed to the first identifier it carries.
UNWIND $rows AS row
CREATE (event:Event {key: row.key, type: row.type, occurredAt: row.occurredAt, receivedAt: row.occurredAt + 100,
  recordedAt: row.occurredAt + 250, source: split(row.key, '/')[0], payload: row.payload, digest: 0, attributedTo: row.carried[0]})
WITH event, row
UNWIND row.carried AS id
MATCH (identifier:Identifier {id: id})
CREATE (event)-[:CARRIED]->(identifier)
SET identifier.events = identifier.events + 1
WITH event, identifier
WHERE event.attributedTo = identifier.id
SET identifier.lastEventAt = CASE WHEN identifier.lastEventAt >= event.occurredAt THEN identifier.lastEventAt ELSE event.occurredAt END
