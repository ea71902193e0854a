// Needs V002.
UNWIND $personIds AS personId
MATCH (:Person {id: personId})<-[:BELONGS_TO]-(identifier:Identifier)
WHERE identifier.summary IS NOT NULL
RETURN personId, identifier.summary AS summary
