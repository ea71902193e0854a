// Who answers to a person id, current or former: the person that holds its anchor. Needs V002.
UNWIND $ids AS asked
MATCH (named:Person {id: asked})-[:ANCHORED_AT]->(:Identifier)-[:BELONGS_TO]->(person:Person)
USING INDEX SEEK named:Person(id)
RETURN asked, person {.id, .version, .createdAt} AS person
