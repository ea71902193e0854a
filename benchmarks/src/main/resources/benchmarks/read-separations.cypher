MATCH (fact:Fact {kind: 'APART'})-[speaks:SPEAKS_OF]->(identifier:Identifier)
WHERE fact.endedBy IS NULL
RETURN fact.id AS id,
  [key IN collect(CASE speaks.side WHEN 'LEFT' THEN identifier.key END) | key] AS left,
  [key IN collect(CASE speaks.side WHEN 'RIGHT' THEN identifier.key END) | key] AS right
