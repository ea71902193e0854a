// Needs V002.
UNWIND $ids AS personId
MATCH (person:Person {id: personId})
USING INDEX SEEK person:Person(id)
WITH person, personId, person.policyVersion AS policyVersion
MATCH (person)<-[:BELONGS_TO]-(identifier:Identifier)
RETURN personId, policyVersion, id(identifier) AS node, identifier.key AS key, identifier.id AS id,
  identifier.firstSeenAt AS firstSeenAt, identifier.pendingSince IS NOT NULL AS pending, identifier.genericUnder AS genericUnder
