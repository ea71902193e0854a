// What each person has or was seen with, of some namespaces, whoever it belongs to, with its owners. Needs V002.
UNWIND $personIds AS personId
CALL (personId) {
  MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(:Identifier)-[:LINKED*0..1]-(shared:Identifier)
  USING INDEX SEEK person:Person(id)
  WHERE shared.namespace IN $namespaces
  WITH DISTINCT shared
  ORDER BY shared.lastSeenAt DESC, shared.id
  LIMIT $lookedAtMax
  RETURN shared
}
CALL (shared) {
  MATCH (shared)-[link:LINKED]-(owner:Identifier)
  WHERE owner.namespace IN $unique
  WITH owner, min(link.firstSeenAt) AS seenAt
  ORDER BY seenAt
  LIMIT $ownersMax
  RETURN collect(seenAt) AS firstSeenAt
}
RETURN personId, shared.namespace AS namespace, firstSeenAt
