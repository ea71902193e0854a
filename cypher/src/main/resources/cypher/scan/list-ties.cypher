// What ties each identifier of a page to others: links, held ones too, told at their left ends; facts in force. Needs V001.
MATCH (identifier:Identifier)
WHERE identifier.id > $after
WITH identifier
ORDER BY identifier.id
LIMIT $limit
RETURN identifier.id AS id, id(identifier) AS node,
  COLLECT { MATCH (identifier)-[:LINKED]->(other) RETURN id(other) } AS linked,
  COLLECT { MATCH (identifier)<-[:SPEAKS_OF]-(fact:Fact) WHERE fact.endedBy IS NULL RETURN id(fact) } AS facts
ORDER BY identifier.id
