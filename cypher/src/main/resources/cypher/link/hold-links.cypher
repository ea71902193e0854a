// A null reason removes the note. The log keeps since when it was held for what, and since when not. Needs V001.
UNWIND $holds AS row
MATCH (left:Identifier {key: row.left})
USING INDEX SEEK left:Identifier(key)
CALL (row) {
  MATCH (right:Identifier {key: row.right})
  USING INDEX SEEK right:Identifier(key)
  RETURN right
}
MATCH (left)-[link:LINKED {kind: row.kind}]->(right)
SET link.held = row.reason, link.witnessLeft = row.witnessLeft, link.witnessRight = row.witnessRight, link.heldAt = row.at,
  link.heldLog = coalesce(link.heldLog, []) + [row.noted]
RETURN count(link) AS held
