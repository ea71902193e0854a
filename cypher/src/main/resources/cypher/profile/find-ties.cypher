// Links that are followed, between members of one person. Needs V002.
UNWIND $personIds AS personId
MATCH (person:Person {id: personId})
USING INDEX SEEK person:Person(id)
OPTIONAL MATCH (person)<-[:BELONGS_TO]-(left:Identifier)-[link:LINKED]->(right:Identifier)
WHERE 1 < person.identifiers <= $sizeMax AND link.held IS NULL AND EXISTS { (right)-[:BELONGS_TO]->(person) }
RETURN personId, person.identifiers AS size, left.id AS left, right.id AS right, link.kind AS kind, link.events AS events,
  link.score AS score, link.firstSeenAt AS firstSeenAt
