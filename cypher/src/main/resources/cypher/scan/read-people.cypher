// Ids with what is said of each and what is there. Needs V002.
UNWIND $ids AS personId
MATCH (person:Person {id: personId})
RETURN person.id AS id, person.identifiers AS identifiers, COUNT { (person)<-[:BELONGS_TO]-() } AS members,
  COUNT { (person)-[:ANCHORED_AT]->(:Identifier) } AS anchors,
  COUNT { (person)-[:ANCHORED_AT]->(:Identifier)-[:BELONGS_TO]->(person) } AS anchorsWithin
