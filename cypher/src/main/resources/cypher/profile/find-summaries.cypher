// Needs V002.
UNWIND $personIds AS personId
MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(identifier:Identifier)
USING INDEX SEEK person:Person(id)
WHERE identifier.summary IS NOT NULL
RETURN personId, identifier.summary AS summary
