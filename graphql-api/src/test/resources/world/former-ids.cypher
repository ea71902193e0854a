// Each row a former id, and the identifier that is its anchor.
UNWIND $rows AS row
MATCH (anchor:Identifier {id: row.anchor})
CREATE (:Person {id: row.id, createdAt: row.createdAt, version: 2, updatedAt: row.createdAt, identifiers: 0})-[:ANCHORED_AT]->(anchor)
