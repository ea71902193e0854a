// Needs V001 and V002.
UNWIND $joinings AS row
MATCH (identifier:Identifier {key: row.key})
USING INDEX SEEK identifier:Identifier(key)
CALL (row) {
  MATCH (person:Person {id: row.personId})
  USING INDEX SEEK person:Person(id)
  RETURN person
}
CREATE (identifier)-[:BELONGS_TO {since: row.since, change: row.change}]->(person)
RETURN count(identifier) AS joined
