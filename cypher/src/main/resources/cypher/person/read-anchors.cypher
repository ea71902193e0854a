// Needs V001.
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})<-[:ANCHORED_AT]-(person:Person)
RETURN person.id AS id, identifier.key AS anchor, person.createdAt AS createdAt, person.version AS version
