// Needs V001 and V010.
UNWIND $facts AS row
CREATE (fact:Fact {
  id: row.id, kind: row.kind, begunBy: row.begunBy, from: row.at, saidAt: row.saidAt, author: row.author,
  reason: row.reason})
WITH fact, row
CALL (fact, row) {
  UNWIND row.ends AS end
  MATCH (identifier:Identifier {key: end.key})
  CREATE (fact)-[:SPEAKS_OF {side: end.side}]->(identifier)
}
RETURN count(fact) AS created
