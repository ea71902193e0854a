// Each row a link.
UNWIND $rows AS row
MATCH (left:Identifier {id: row.left})
MATCH (right:Identifier {id: row.right})
CREATE (left)-[:LINKED {id: row.id, kind: row.kind, events: 1, firstSeenAt: row.seenAt, lastSeenAt: row.seenAt, score: 1.0,
  recordedAt: row.seenAt, held: row.held, witnessLeft: row.witnessLeft, witnessRight: row.witnessRight}]->(right)
