// Among the person's own; the index of all that is pending would be read whole for each. Needs V002.
UNWIND $personIds AS personId
MATCH (person:Person {id: personId})
USING INDEX SEEK person:Person(id)
WHERE EXISTS { (person)<-[:BELONGS_TO]-(identifier:Identifier) WHERE coalesce(identifier.pendingSince, 0) > 0 }
RETURN personId
