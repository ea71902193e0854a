// Identifiers with whom they belong to, and the person ids that are anchored at them.
UNWIND $nodes AS node
MATCH (identifier:Identifier)
WHERE id(identifier) = node
RETURN node, identifier.id AS id, identifier.key AS key, identifier.firstSeenAt AS firstSeenAt,
  identifier.pendingSince IS NOT NULL AS pending, identifier.genericUnder AS genericUnder,
  COLLECT {
    MATCH (identifier)-[:BELONGS_TO]->(person:Person)
    RETURN person {.id, .identifiers, .policyVersion, members: COUNT { (person)<-[:BELONGS_TO]-() }}
  } AS people,
  COLLECT { MATCH (identifier)<-[:ANCHORED_AT]-(person:Person) RETURN person {.id, .createdAt, .version} } AS anchored
