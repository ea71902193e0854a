// Every id that was ever minted once, page by page, with what is said of it and what is there. Needs V002.
MATCH (person:Person)
WHERE person.id > $after
WITH person
ORDER BY person.id
LIMIT $limit
RETURN person.id AS id, person.identifiers AS identifiers, COUNT { (person)<-[:BELONGS_TO]-() } AS members,
  COUNT { (person)-[:ANCHORED_AT]->(:Identifier) } AS anchors,
  COUNT { (person)-[:ANCHORED_AT]->(:Identifier)-[:BELONGS_TO]->(person) } AS anchorsWithin
ORDER BY person.id
