// A person, named by the key or the surrogate id of one of its identifiers or by an id that it answers to, with what is mostly asked of it:
// what would be four statements costs one round trip. What is not asked for is not read. Needs V001 and V002.
OPTIONAL MATCH (byKey:Identifier {key: $key})
OPTIONAL MATCH (byId:Identifier {id: $identifierId})
OPTIONAL MATCH (:Person {id: $personId})-[:ANCHORED_AT]->(anchor:Identifier)
WITH coalesce(byKey, byId, anchor) AS named
MATCH (named)-[:BELONGS_TO]->(person:Person)
CALL (person) {
  MATCH (person)<-[:BELONGS_TO]-(identifier:Identifier)
  WHERE $identifiers.limit > 0
  WITH DISTINCT identifier // so that it is no range of everybody's identifiers
  WHERE identifier.id < $identifiers.before
  WITH identifier
  ORDER BY identifier.id DESC
  LIMIT $identifiers.limit
  RETURN collect(identifier {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}) AS identifiers
}
CALL (person) {
  MATCH (person)<-[:BELONGS_TO]-(identifier:Identifier)
  WHERE $summaries
  RETURN collect(identifier.summary) AS summaries
}
CALL (person) {
  MATCH (person)<-[:BELONGS_TO]-(left:Identifier)-[link:LINKED]->(right:Identifier)
  WHERE 1 < person.identifiers <= $figures.sizeMax AND link.held IS NULL AND EXISTS { (right)-[:BELONGS_TO]->(person) }
  RETURN collect(link {left: left.id, right: right.id, .kind, .events, .score, .firstSeenAt}) AS ties
}
CALL (person) {
  CALL (person) {
    MATCH (person)<-[:BELONGS_TO]-(:Identifier)-[:LINKED*0..1]-(shared:Identifier)
    WHERE size($figures.namespaces) > 0 AND shared.namespace IN $figures.namespaces
    WITH DISTINCT shared
    ORDER BY shared.lastSeenAt DESC, shared.id
    LIMIT $figures.lookedAtMax
    RETURN shared
  }
  CALL (shared) {
    MATCH (shared)-[link:LINKED]-(owner:Identifier)
    WHERE owner.namespace IN $figures.unique
    WITH owner, min(link.firstSeenAt) AS seenAt
    ORDER BY seenAt
    LIMIT $figures.ownersMax
    RETURN collect(seenAt) AS firstSeenAt
  }
  RETURN collect({namespace: shared.namespace, firstSeenAt: firstSeenAt}) AS sharing
}
RETURN person {.id, .version, .createdAt} AS person, person.identifiers AS size, identifiers, summaries, ties, sharing
