// Each row a change with the people it involved.
UNWIND $rows AS row
CREATE (change:Change {id: row.id, kind: row.kind, at: row.at, actor: 'resolver', reason: row.reason, policyVersion: 1,
  movedCount: row.movedCount, because: row.because, reviewed: row.reviewed})
WITH change, row
UNWIND row.involved AS involved
MATCH (person:Person {id: involved.person})
CREATE (change)-[:INVOLVED {person: involved.person, version: involved.version, role: involved.role}]->(person)
