// In force, whole. Needs V001.
UNWIND $keys AS key
MATCH (:Identifier {key: key})<-[:SPEAKS_OF]-(fact:Fact)
WHERE fact.endedBy IS NULL
WITH DISTINCT fact
MATCH (fact)-[speaks:SPEAKS_OF]->(identifier:Identifier)
RETURN fact.id AS id, fact.kind AS kind, fact.begunBy AS begunBy, fact.endedBy AS endedBy,
  coalesce(fact.saidAt, fact.from) AS saidAt,
  collect(CASE speaks.side WHEN 'LEFT' THEN identifier.key END) AS left,
  collect(CASE speaks.side WHEN 'RIGHT' THEN identifier.key END) AS right
