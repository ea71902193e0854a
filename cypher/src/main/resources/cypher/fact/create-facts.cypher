// Identifiers by the numbers that the graph gives them. Needs V010.
UNWIND $facts AS row
CREATE (fact:Fact {
  id: row.id, kind: row.kind, begunBy: row.begunBy, from: row.at, saidAt: row.saidAt, author: row.author,
  reason: row.reason})
WITH fact, row
CALL (fact, row) {
  UNWIND row.left AS node
  MATCH (identifier:Identifier)
  WHERE id(identifier) = node
  CREATE (fact)-[:SPEAKS_OF {side: 'LEFT'}]->(identifier)
}
CALL (fact, row) {
  UNWIND row.right AS node
  MATCH (identifier:Identifier)
  WHERE id(identifier) = node
  CREATE (fact)-[:SPEAKS_OF {side: 'RIGHT'}]->(identifier)
}
RETURN count(fact) AS created
