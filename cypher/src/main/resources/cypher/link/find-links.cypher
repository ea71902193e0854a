// Needs V001.
UNWIND $pairs AS pair
MATCH (left:Identifier {key: pair.left})
USING INDEX SEEK left:Identifier(key)
CALL (pair) {
  MATCH (right:Identifier {key: pair.right})
  USING INDEX SEEK right:Identifier(key)
  RETURN right
}
MATCH (left)-[link:LINKED]->(right)
RETURN link.id AS id, left.key AS left, right.key AS right, link.kind AS kind, link.events AS events, link.firstSeenAt AS firstSeenAt,
  link.lastSeenAt AS lastSeenAt, link.score AS score, link.held AS held
