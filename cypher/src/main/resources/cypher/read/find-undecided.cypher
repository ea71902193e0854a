// Needs V002.
UNWIND $personIds AS personId
MATCH (person:Person {id: personId})
WHERE EXISTS { (person)<-[:BELONGS_TO]-(identifier:Identifier) WHERE identifier.pendingSince IS NOT NULL }
RETURN personId
