// Needs V015.
UNWIND $ids AS id
MATCH (question:Case {id: id})
RETURN question {.id, .reason, .state, .openedAt, .updatedAt, .assignee, .verdict, .decidedBy, .decidedAt, .reasonText, .act,
  about: [(question)-[:ABOUT]->(identifier:Identifier) | identifier.id]} AS question
