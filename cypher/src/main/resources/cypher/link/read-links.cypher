// A link that is not held has both of its ends in one person, whose members are read anyway. What is generic under the policy at hand has
// thousands that do not matter to it. Needs V002.
UNWIND $people AS personId
MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(identifier:Identifier)
USING INDEX SEEK person:Person(id)
WHERE coalesce(identifier.genericUnder, 0) <> $genericUnder
MATCH (identifier)-[link:LINKED]-()
WITH DISTINCT link
WITH link, properties(link) AS read // each by itself would be looked for from the first
RETURN read.id AS id, id(startNode(link)) AS left, id(endNode(link)) AS right, read.kind AS kind,
  read.events AS events, read.firstSeenAt AS firstSeenAt, read.lastSeenAt AS lastSeenAt, read.score AS score, read.held AS held,
  CASE WHEN read.held IS NOT NULL THEN startNode(link).key END AS leftKey, CASE WHEN read.held IS NOT NULL THEN startNode(link).id END AS leftId,
  CASE WHEN read.held IS NOT NULL THEN endNode(link).key END AS rightKey, CASE WHEN read.held IS NOT NULL THEN endNode(link).id END AS rightId
