// Whom identifiers belong to. Needs V001.
CALL () {
  UNWIND $keys AS key
  MATCH (named:Identifier {key: key})
  RETURN named AS identifier
  UNION
  UNWIND $ids AS id
  MATCH (named:Identifier {id: id})
  RETURN named AS identifier
}
MATCH (identifier)-[:BELONGS_TO]->(person:Person)
RETURN identifier.id AS identifierId, person {.id, .version, .createdAt} AS person
