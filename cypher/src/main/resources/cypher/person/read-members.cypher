// Needs V002.
UNWIND $ids AS personId
MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(identifier:Identifier)
USING INDEX SEEK person:Person(id)
RETURN personId, person.policyVersion AS policyVersion, identifier.key AS key, identifier.id AS id, identifier.firstSeenAt AS firstSeenAt,
  EXISTS { (identifier)<-[:SPEAKS_OF]-(:Fact) } AS judged,
  identifier.pendingSince IS NOT NULL AS pending
