// A page of the people that each case is about: who holds its identifiers now, and those at the far ends of what is held. Needs V015.
UNWIND $pages AS page
CALL (page) {
  MATCH (question:Case {id: page.of})-[:ABOUT]->(one:Identifier)
  CALL (question, one) {
    RETURN one AS holder
    UNION
    MATCH (one)-[link:LINKED]-(other:Identifier)
    WHERE link.held = question.reason
      AND CASE question.reason WHEN 'GENERIC' THEN link.witnessLeft = one.id WHEN 'PENDING' THEN true ELSE false END
    RETURN other AS holder
  }
  MATCH (holder)-[:BELONGS_TO]->(person:Person)
  WITH DISTINCT page, person
  WHERE person.id < page.before
  WITH person
  ORDER BY person.id DESC
  LIMIT $limit
  RETURN person
}
RETURN page.nth AS nth, person {.id, .version, .createdAt} AS person
ORDER BY nth, person.id DESC
