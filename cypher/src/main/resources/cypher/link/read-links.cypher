// Needs V002.
UNWIND $people AS personId
MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(identifier:Identifier)
USING INDEX SEEK person:Person(id)
MATCH (identifier)-[link:LINKED]-()
WITH DISTINCT link
WITH link, startNode(link) AS left, endNode(link) AS right
RETURN link.id AS id, left.key AS left, left.id AS leftId, right.key AS right, right.id AS rightId, link.kind AS kind,
  link.events AS events, link.firstSeenAt AS firstSeenAt, link.lastSeenAt AS lastSeenAt, link.score AS score, link.held AS held
