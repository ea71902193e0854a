// A null reason removes the note. The log keeps since when it was held for what, and since when not. Its lock comes before it is compared:
// evidence that is seen again locks no person. Needs V001 and V017.
UNWIND $holds AS row
MATCH (left:Identifier {key: row.left})
USING INDEX SEEK left:Identifier(key)
CALL (row) {
  MATCH (right:Identifier {key: row.right})
  USING INDEX SEEK right:Identifier(key)
  RETURN right
}
MATCH (left)-[link:LINKED {kind: row.kind}]->(right)
REMOVE link.lock
WITH row, link, row.lastSeenAt IS NULL OR link.lastSeenAt = row.lastSeenAt AS asDecided
SET link.held = row.reason, link.witnessLeft = row.witnessLeft, link.witnessRight = row.witnessRight, link.heldAt = row.at,
  link.heldLog = coalesce(link.heldLog, []) + [row.noted]
RETURN count(CASE WHEN NOT asDecided THEN 1 END) AS stale
