// Where person ids are anchored. Needs V002.
UNWIND $personIds AS personId
MATCH (:Person {id: personId})-[:ANCHORED_AT]->(identifier:Identifier)
RETURN personId, identifier.id AS identifierId
