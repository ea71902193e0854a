// What a person's identifiers and profile are made of, in one round trip.
MATCH (:Identifier {key: $key})-[:BELONGS_TO]->(person:Person)
CALL (person) {
  MATCH (person)<-[:BELONGS_TO]-(identifier:Identifier)
  RETURN collect([identifier.namespace, identifier.value, identifier.lastSeenAt, identifier.summary]) AS members
}
RETURN person.id AS id, members
