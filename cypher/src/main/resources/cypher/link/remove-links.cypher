// A link that is gone is remembered as it was. Needs V001.
UNWIND $links AS row
MATCH (left:Identifier {key: row.left})
USING INDEX SEEK left:Identifier(key)
CALL (row) {
  MATCH (right:Identifier {key: row.right})
  USING INDEX SEEK right:Identifier(key)
  RETURN right
}
MATCH (left)-[link:LINKED {kind: row.kind}]->(right)
CREATE (left)-[was:WAS_LINKED]->(right)
SET was = properties(link), was.removedAt = $at
DELETE link
RETURN count(was) AS removed
