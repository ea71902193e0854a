// Needs V001.
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})<-[:ANCHORED_AT]-(person:Person)
USING INDEX SEEK identifier:Identifier(key)
RETURN person.id AS id, identifier.key AS anchor, person.createdAt AS createdAt, person.version AS version
