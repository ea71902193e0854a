// Members by the numbers that the graph gives them. Needs V002.
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
UNWIND row.nodes AS node
MATCH (identifier:Identifier)
WHERE id(identifier) = node
WITH row, origin, person, identifier // so that it does not start from the origin, who has thousands
MATCH (identifier)-[before:BELONGS_TO]->(holder:Person)
WHERE holder = origin
CREATE (identifier)-[:BELONGED_TO {since: before.since, until: row.at, change: before.change, closedBy: row.change}]->(origin)
DELETE before
CREATE (identifier)-[:BELONGS_TO {since: row.at, change: row.change}]->(person)
RETURN count(identifier) AS moved
