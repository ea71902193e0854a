// One case a key. One that was closed is open again; but that one identifier names many is still true when it is seen with one more. Needs V015.
UNWIND $cases AS row
MERGE (question:Case {key: row.key})
  ON CREATE SET question.id = row.id, question.reason = row.reason, question.state = 'OPEN', question.openedAt = $at, question.updatedAt = $at
FOREACH (again IN CASE WHEN question.state = 'DECIDED'
    AND (row.reason <> 'GENERIC' OR question.verdict IS NULL OR question.verdict = 'SAME') THEN [1] ELSE [] END |
  SET question.state = 'OPEN', question.openedAt = $at, question.updatedAt = $at, question.verdict = NULL, question.decidedBy = NULL,
    question.decidedAt = NULL, question.reasonText = NULL, question.act = NULL)
WITH question, row
UNWIND row.about AS id
MATCH (about:Identifier {id: id})
MERGE (question)-[:ABOUT]->(about)
RETURN DISTINCT question.id AS id
