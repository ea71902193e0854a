// Evidence answers what nothing is held for any more; what a steward has just answered stays his. Needs V015.
UNWIND $keys AS key
MATCH (question:Case {key: key})
WHERE question.state <> 'DECIDED'
  AND NOT EXISTS {
    MATCH (question)-[:ABOUT]->(left:Identifier)
    MATCH (question)-[:ABOUT]->(right:Identifier)
    WITH left, right
    MATCH (left)-[link:LINKED]->(right)
    WHERE link.held = question.reason
    RETURN link
    UNION ALL
    MATCH (question)-[:ABOUT]->(one:Identifier)-[link:LINKED]-(:Identifier)
    WHERE question.reason = 'GENERIC' AND link.held = 'GENERIC' AND link.witnessLeft = one.id
    RETURN link
  }
SET question.decidedBy = CASE WHEN question.verdict IN ['SAME', 'DIFFERENT'] THEN question.decidedBy ELSE 'evidence' END,
  question.reasonText = CASE WHEN question.verdict IN ['SAME', 'DIFFERENT'] THEN question.reasonText ELSE NULL END,
  question.verdict = CASE WHEN question.verdict IN ['SAME', 'DIFFERENT'] THEN question.verdict ELSE NULL END,
  question.state = 'DECIDED', question.decidedAt = $at, question.updatedAt = $at
RETURN question.id AS id
