// A batch of events; who is new is a person of his own. Tells whom each event ties together.
UNWIND $events AS row
MERGE (event:PeerEvent {key: row.key})
  ON CREATE SET event.type = row.type, event.occurredAt = row.occurredAt, event.payload = row.payload
WITH event, row
UNWIND row.keys AS key
MERGE (identifier:PeerIdentifier {key: key})
  ON CREATE SET identifier.personId = randomUUID()
MERGE (event)-[:PEER_CARRIED]->(identifier)
WITH row.key AS event, collect(DISTINCT identifier.personId) AS people
WHERE size(people) > 1
RETURN people
