// Needs V002.
UNWIND $ids AS personId
MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(identifier:Identifier)
USING INDEX SEEK person:Person(id)
RETURN personId, person.policyVersion AS policyVersion, id(identifier) AS node, identifier.key AS key, identifier.id AS id,
  identifier.firstSeenAt AS firstSeenAt,
  COLLECT { MATCH (identifier)<-[:SPEAKS_OF]-(fact:Fact) WHERE fact.endedBy IS NULL RETURN id(fact) } AS facts,
  identifier.pendingSince IS NOT NULL AS pending, identifier.genericUnder AS genericUnder
