// After people have their new versions. Needs V002 and V006.
UNWIND $changes AS row
CREATE (change:Change {
  id: row.id, kind: row.kind, at: row.at, actor: row.actor, reason: row.reason, policyVersion: row.policyVersion,
  movedCount: row.movedCount, because: row.because, reviewed: false})
WITH change, row
UNWIND row.involved AS involved
MATCH (person:Person {id: involved.person})
CREATE (change)-[:INVOLVED {person: involved.person, version: person.version, role: involved.role}]->(person)
RETURN change.id AS id, collect(person.id) AS people, collect(person.version) AS versions
