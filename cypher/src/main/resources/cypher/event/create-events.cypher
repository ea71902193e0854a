// Needs V001 and V003; a key that is taken fails the transaction, which is then tried again as a whole.
UNWIND $events AS row
CREATE (event:Event {
  key: row.key, type: row.type, occurredAt: row.occurredAt, receivedAt: row.receivedAt, recordedAt: row.recordedAt,
  source: row.source, payload: row.payload, digest: row.digest, attributedTo: row.attributedTo, alias: row.alias})
WITH event, row
CALL (event, row) {
  UNWIND row.carried AS key
  MATCH (identifier:Identifier {key: key})
  USING INDEX SEEK identifier:Identifier(key)
  CREATE (event)-[:CARRIED {authenticated: CASE WHEN key IN row.authenticated THEN true END}]->(identifier)
}
RETURN count(event) AS created
