// Every id that is anchored at a member of the given people. Needs V002.
UNWIND $people AS personId
MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(identifier:Identifier)<-[:ANCHORED_AT]-(minted:Person)
USING INDEX SEEK person:Person(id)
RETURN minted.id AS id, identifier.key AS anchor, minted.createdAt AS createdAt, minted.version AS version
