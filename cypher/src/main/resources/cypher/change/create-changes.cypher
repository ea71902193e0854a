// Needs V002 and V006.
UNWIND $changes AS row
CREATE (change:Change {
  id: row.id, kind: row.kind, at: row.at, actor: row.actor, reason: row.reason, policyVersion: row.policyVersion,
  movedCount: row.movedCount, because: row.because, reviewed: false, risk: row.risk,
  followsFrom: row.followsFrom, anchors: row.anchors, undoes: row.undoes, request: row.request, requested: row.requested})
WITH change, row
CALL (change, row) {
  UNWIND row.involved AS involved
  MATCH (person:Person {id: involved.person})
  USING INDEX SEEK person:Person(id)
  CREATE (change)-[:INVOLVED {person: involved.person, version: involved.version, role: involved.role}]->(person)
}
RETURN count(change) AS created
