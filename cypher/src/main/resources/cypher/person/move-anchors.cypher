// Needs V001 and V002.
UNWIND $anchors AS row
MATCH (person:Person {id: row.id})-[before:ANCHORED_AT]->(:Identifier)
CALL (row) {
  MATCH (anchor:Identifier {key: row.anchor})
  RETURN anchor
}
DELETE before
CREATE (person)-[:ANCHORED_AT]->(anchor)
RETURN count(anchor) AS moved
