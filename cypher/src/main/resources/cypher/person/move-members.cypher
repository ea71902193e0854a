// Needs V001 and V002.
UNWIND $moves AS row
CALL (row) {
  MATCH (origin:Person {id: row.from})
  USING INDEX SEEK origin:Person(id)
  RETURN origin
}
CALL (row) {
  MATCH (person:Person {id: row.to})
  USING INDEX SEEK person:Person(id)
  RETURN person
}
UNWIND row.keys AS key
MATCH (identifier:Identifier {key: key})-[before:BELONGS_TO]->(origin)
USING INDEX SEEK identifier:Identifier(key)
CREATE (identifier)-[:BELONGED_TO {since: before.since, until: row.at, change: before.change, closedBy: row.change}]->(origin)
DELETE before
CREATE (identifier)-[:BELONGS_TO {since: row.at, change: row.change}]->(person)
RETURN count(identifier) AS moved
