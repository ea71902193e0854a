// Links that are followed, between members of one person. Needs V002.
UNWIND $personIds AS personId
MATCH (person:Person {id: personId})
USING INDEX SEEK person:Person(id)
CALL (person) {
  MATCH (person)<-[:BELONGS_TO]-(left:Identifier)-[link:LINKED]->(right:Identifier)
  WHERE 1 < person.identifiers <= $sizeMax AND link.held IS NULL AND EXISTS { (right)-[:BELONGS_TO]->(person) }
  RETURN collect(link {left: left.id, right: right.id, .kind, .events, .score, .firstSeenAt}) AS ties
}
RETURN personId, person.identifiers AS size, ties
