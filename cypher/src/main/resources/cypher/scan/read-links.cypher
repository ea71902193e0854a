// The links whose left ends are given, held ones too.
UNWIND $nodes AS node
MATCH (left:Identifier)
WHERE id(left) = node
MATCH (left)-[link:LINKED]->(right)
RETURN node AS left, id(right) AS right, link.kind AS kind, link.events AS events, link.firstSeenAt AS firstSeenAt,
  link.lastSeenAt AS lastSeenAt, link.score AS score, link.held AS held
