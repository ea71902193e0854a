// Newest id first: a seek per state in the order of the index, then merged. Needs V015.
UNWIND $states AS state
CALL (state) {
  MATCH (question:Case)
  USING INDEX SEEK question:Case(assignee, state, id)
  WHERE question.assignee = $assignee AND question.state = state AND question.id < $before
  RETURN question
  ORDER BY question.assignee DESC, question.state DESC, question.id DESC
  LIMIT $limit
}
WITH question
ORDER BY question.id DESC
LIMIT $limit
RETURN question {.id, .reason, .state, .openedAt, .updatedAt, .assignee, .verdict, .decidedBy, .decidedAt, .reasonText, .act,
  about: [(question)-[:ABOUT]->(identifier:Identifier) | identifier.id]} AS question
ORDER BY question.id DESC
