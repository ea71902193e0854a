// Who is tied to the identifiers given, by a link or by a fact in force; themselves too where they are.
UNWIND $nodes AS node
MATCH (identifier:Identifier)
WHERE id(identifier) = node
CALL (identifier) {
  MATCH (identifier)-[:LINKED]-(other:Identifier)
  RETURN other
  UNION
  MATCH (identifier)<-[:SPEAKS_OF]-(fact:Fact)-[:SPEAKS_OF]->(other:Identifier)
  WHERE fact.endedBy IS NULL
  RETURN other
}
RETURN DISTINCT id(other) AS node
