// Needs V001.
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})-[:BELONGS_TO]->(person:Person)
USING INDEX SEEK identifier:Identifier(key)
RETURN identifier.key AS key, identifier.id AS id, identifier.firstSeenAt AS firstSeenAt, person.id AS personId,
  person.identifiers AS size
