// A page of the other ids that each person answers to: those anchored at its identifiers. Needs V002.
UNWIND $pages AS page
CALL (page) {
  MATCH (person:Person {id: page.of})<-[:BELONGS_TO]-(:Identifier)<-[:ANCHORED_AT]-(former:Person)
  WHERE former.id < page.before AND former.id <> person.id
  RETURN former.id AS id
  ORDER BY id DESC
  LIMIT $limit
}
RETURN page.nth AS nth, id
ORDER BY nth, id DESC
