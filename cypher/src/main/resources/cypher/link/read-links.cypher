// A link that is not held has both of its ends in one person, whose members are read anyway. What is generic under the policy at hand has
// thousands that do not matter to it. Needs V002.
UNWIND $people AS personId
MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(identifier:Identifier)
USING INDEX SEEK person:Person(id)
WHERE coalesce(identifier.genericUnder, 0) <> $genericUnder
MATCH (identifier)-[link:LINKED]-()
WITH DISTINCT link
RETURN link.id AS id, id(startNode(link)) AS left, id(endNode(link)) AS right, link.kind AS kind,
  link.events AS events, link.firstSeenAt AS firstSeenAt, link.lastSeenAt AS lastSeenAt, link.score AS score, link.held AS held,
  CASE WHEN link.held IS NOT NULL THEN startNode(link).key END AS leftKey, CASE WHEN link.held IS NOT NULL THEN startNode(link).id END AS leftId,
  CASE WHEN link.held IS NOT NULL THEN endNode(link).key END AS rightKey, CASE WHEN link.held IS NOT NULL THEN endNode(link).id END AS rightId
