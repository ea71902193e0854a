// People who were decided under an earlier version than this, the earliest first, each by one of its identifiers. Needs V012.
MATCH (person:Person)
WHERE person.policyVersion < $version
WITH person
ORDER BY person.policyVersion
LIMIT $limit
CALL (person) {
  MATCH (person)<-[:BELONGS_TO]-(identifier:Identifier)
  RETURN identifier.key AS key
  LIMIT 1
}
RETURN person.id AS id, key
