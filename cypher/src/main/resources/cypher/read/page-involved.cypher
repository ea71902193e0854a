// A page of the ids of the people that each change involved. Needs V006.
UNWIND $pages AS page
CALL (page) {
  MATCH (:Change {id: page.of})-[:INVOLVED]->(person:Person)
  WHERE person.id < page.before
  RETURN DISTINCT person.id AS id
  ORDER BY id DESC
  LIMIT $limit
}
RETURN page.nth AS nth, id
ORDER BY nth, id DESC
