// A steward's answer is carried out. Needs V015.
MATCH (question:Case {id: $id})
SET question.state = $settled.state, question.verdict = $settled.verdict, question.decidedBy = $settled.author, question.reasonText = $settled.reason,
  question.act = $settled.act, question.decidedAt = $at, question.updatedAt = $at
RETURN question.id AS id
