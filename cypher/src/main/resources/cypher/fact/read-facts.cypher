// By the numbers that the graph gives them, whole.
UNWIND $nodes AS node
MATCH (fact:Fact)
WHERE id(fact) = node
MATCH (fact)-[speaks:SPEAKS_OF]->(identifier:Identifier)
RETURN node, fact.id AS id, fact.kind AS kind, fact.begunBy AS begunBy, fact.endedBy AS endedBy,
  coalesce(fact.saidAt, fact.from) AS saidAt,
  collect(CASE speaks.side WHEN 'LEFT' THEN identifier.key END) AS left,
  collect(CASE speaks.side WHEN 'RIGHT' THEN identifier.key END) AS right
