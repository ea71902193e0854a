// Needs V002.
UNWIND $people AS personId
MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(identifier:Identifier)
USING INDEX SEEK person:Person(id)
MATCH (identifier)-[link:LINKED]-()
WITH DISTINCT link
RETURN link.id AS id, id(startNode(link)) AS left, id(endNode(link)) AS right, link.kind AS kind,
  link.events AS events, link.firstSeenAt AS firstSeenAt, link.lastSeenAt AS lastSeenAt, link.score AS score, link.held AS held
