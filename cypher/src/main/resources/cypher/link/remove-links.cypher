// A link that is gone is remembered as it was. Needs V001.
UNWIND $links AS row
MATCH (left:Identifier {key: row.left})
CALL (row) {
  MATCH (right:Identifier {key: row.right})
  RETURN right
}
MATCH (left)-[link:LINKED {kind: row.kind}]->(right)
CREATE (left)-[was:WAS_LINKED]->(right)
SET was = properties(link), was.removedAt = $at
DELETE link
RETURN count(was) AS removed
