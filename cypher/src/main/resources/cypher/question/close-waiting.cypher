// What waited for too long is decided. Needs V014 and V015.
MATCH (question:Case)
WHERE question.key STARTS WITH 'PENDING|' AND question.state <> 'DECIDED'
  AND NOT EXISTS { MATCH (question)-[:ABOUT]->(identifier:Identifier) WHERE coalesce(identifier.pendingSince, 0) > 0 }
SET question.state = 'DECIDED', question.decidedBy = 'evidence', question.verdict = NULL, question.reasonText = NULL,
  question.decidedAt = $at, question.updatedAt = $at
RETURN question.id AS id
