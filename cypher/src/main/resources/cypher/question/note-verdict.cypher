// What a steward is about to act on, so that the act's own transaction knows whose answer it is. Nothing for a case that is closed. Needs V015.
MATCH (question:Case {id: $id})
WHERE question.state <> 'DECIDED'
SET question.verdict = $noted.verdict, question.decidedBy = $noted.author, question.reasonText = $noted.reason, question.updatedAt = $at
RETURN question.id AS id
