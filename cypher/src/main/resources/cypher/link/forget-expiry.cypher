// A link that was seen again meanwhile keeps its new expiry. Needs V001.
UNWIND $links AS row
MATCH (left:Identifier {key: row.left})
USING INDEX SEEK left:Identifier(key)
CALL (row) {
  MATCH (right:Identifier {key: row.right})
  USING INDEX SEEK right:Identifier(key)
  RETURN right
}
MATCH (left)-[link:LINKED {kind: row.kind}]->(right)
SET link.expiresAt = CASE WHEN link.expiresAt <= $now THEN null ELSE link.expiresAt END
RETURN count(link) AS forgotten
