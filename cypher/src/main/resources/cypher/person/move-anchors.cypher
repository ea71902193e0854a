// Needs V001 and V002.
UNWIND $anchors AS row
MATCH (person:Person {id: row.id})-[before:ANCHORED_AT]->(:Identifier)
USING INDEX SEEK person:Person(id)
CALL (row) {
  MATCH (anchor:Identifier {key: row.anchor})
  USING INDEX SEEK anchor:Identifier(key)
  RETURN anchor
}
DELETE before
CREATE (person)-[:ANCHORED_AT]->(anchor)
RETURN count(anchor) AS moved
