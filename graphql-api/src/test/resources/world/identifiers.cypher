// Each row an identifier with the person it belongs to, made where it is not there, anchored at its first identifier.
UNWIND $rows AS row
MERGE (person:Person {id: row.person})
  ON CREATE SET person.createdAt = row.seenAt, person.version = 1, person.updatedAt = row.seenAt, person.identifiers = 0
SET person.identifiers = person.identifiers + 1
CREATE (identifier:Identifier {id: row.id, key: row.namespace + ':' + row.value, namespace: row.namespace, value: row.value,
  firstSeenAt: row.seenAt, lastSeenAt: row.seenAt, events: 0})
CREATE (identifier)-[:BELONGS_TO {since: row.seenAt, change: row.change}]->(person)
WITH person, identifier
WHERE NOT (person)-[:ANCHORED_AT]->()
CREATE (person)-[:ANCHORED_AT]->(identifier)
