// What stewards had said, as it was in force at a time, whole. Needs V001.
UNWIND $identifierIds AS identifierId
MATCH (:Identifier {id: identifierId})<-[:SPEAKS_OF]-(fact:Fact)
WHERE fact.kind IN ['APART', 'RETRACTED'] AND fact.from <= $knownAt AND coalesce(fact.until, $knownAt + 1) > $knownAt
WITH DISTINCT fact
MATCH (fact)-[speaks:SPEAKS_OF]->(identifier:Identifier)
RETURN fact.id AS id, fact.kind AS kind,
  collect(CASE speaks.side WHEN 'LEFT' THEN identifier.key END) AS left,
  collect(CASE speaks.side WHEN 'RIGHT' THEN identifier.key END) AS right
