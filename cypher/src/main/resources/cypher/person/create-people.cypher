// Needs V001 and V002.
UNWIND $people AS row
MATCH (anchor:Identifier {key: row.anchor})
USING INDEX SEEK anchor:Identifier(key)
CREATE (person:Person {
  id: row.id, createdAt: row.createdAt, version: 0, identifiers: 0, updatedAt: row.createdAt})-[:ANCHORED_AT]->(anchor)
RETURN count(person) AS created
