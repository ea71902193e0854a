// Needs V001.
UNWIND $pairs AS pair
MATCH (left:Identifier {key: pair.left})
MATCH (right:Identifier {key: pair.right})
MATCH (left)-[link:LINKED]->(right)
RETURN left.key AS left, right.key AS right, link.kind AS kind, link.events AS events, link.firstSeenAt AS firstSeenAt,
  link.lastSeenAt AS lastSeenAt, link.score AS score, link.held AS held
