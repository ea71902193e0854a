// Begun or ended by it, whole. Needs V010.
CALL () {
  MATCH (fact:Fact {begunBy: $act})
  RETURN fact
  UNION
  MATCH (fact:Fact {endedBy: $act})
  RETURN fact
}
WITH fact
MATCH (fact)-[speaks:SPEAKS_OF]->(identifier:Identifier)
RETURN id(fact) AS node, fact.id AS id, fact.kind AS kind, fact.begunBy AS begunBy, fact.endedBy AS endedBy,
  coalesce(fact.saidAt, fact.from) AS saidAt,
  collect(CASE speaks.side WHEN 'LEFT' THEN identifier.key END) AS left,
  collect(CASE speaks.side WHEN 'RIGHT' THEN identifier.key END) AS right
