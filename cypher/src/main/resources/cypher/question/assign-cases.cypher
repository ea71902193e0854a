// A null assignee takes cases from whoever had them. Needs V015.
UNWIND $ids AS id
MATCH (question:Case {id: id})
SET question.assignee = $to.assignee, question.updatedAt = $at
RETURN question.id AS id
