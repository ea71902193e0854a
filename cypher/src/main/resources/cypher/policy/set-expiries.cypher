// When links are void under another policy, unless they are seen again. Needs V001.
UNWIND $links AS row
MATCH (left:Identifier {key: row.left})
USING INDEX SEEK left:Identifier(key)
CALL (row) {
  MATCH (right:Identifier {key: row.right})
  USING INDEX SEEK right:Identifier(key)
  RETURN right
}
MATCH (left)-[link:LINKED {kind: row.kind}]->(right)
SET link.expiresAt = row.expiresAt
RETURN count(link) AS links
