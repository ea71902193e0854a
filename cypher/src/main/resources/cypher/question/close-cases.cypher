// Evidence answers what nothing is held for any more; what a steward has just answered stays his. Needs V015.
UNWIND $keys AS key
MATCH (question:Case {key: key})
WHERE question.state <> 'DECIDED'
  AND NOT EXISTS { MATCH (question)-[:ABOUT]->(:Identifier)-[link:LINKED]->(:Identifier)<-[:ABOUT]-(question) WHERE link.held = question.reason }
  AND NOT EXISTS { MATCH (question)-[:ABOUT]->(one:Identifier)-[link:LINKED]-(:Identifier)
    WHERE question.reason = 'GENERIC' AND link.held = 'GENERIC' AND link.witnessLeft = one.id }
SET question.decidedBy = CASE WHEN question.verdict IN ['SAME', 'DIFFERENT'] THEN question.decidedBy ELSE 'evidence' END,
  question.reasonText = CASE WHEN question.verdict IN ['SAME', 'DIFFERENT'] THEN question.reasonText ELSE NULL END,
  question.verdict = CASE WHEN question.verdict IN ['SAME', 'DIFFERENT'] THEN question.verdict ELSE NULL END,
  question.state = 'DECIDED', question.decidedAt = $at, question.updatedAt = $at
RETURN question.id AS id
