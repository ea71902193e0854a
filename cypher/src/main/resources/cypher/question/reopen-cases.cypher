// An answer whose act is undone stands no more. Needs V015.
MATCH (question:Case {act: $act})
WHERE question.state = 'DECIDED'
  AND EXISTS { MATCH (question)-[:ABOUT]->(one:Identifier)-[link:LINKED]-(:Identifier)
    WHERE question.reason = 'GENERIC' AND link.held = 'GENERIC' AND link.witnessLeft = one.id }
SET question.state = 'OPEN', question.openedAt = $at, question.updatedAt = $at, question.verdict = NULL, question.decidedBy = NULL,
  question.decidedAt = NULL, question.reasonText = NULL, question.act = NULL
RETURN question.id AS id
