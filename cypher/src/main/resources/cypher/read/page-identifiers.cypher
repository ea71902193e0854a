// A page of each person's identifiers. Ids never change, so pages neither overlap nor leave a gap. Needs V002.
UNWIND $pages AS page
CALL (page) {
  MATCH (:Person {id: page.of})<-[:BELONGS_TO]-(identifier:Identifier)
  WHERE identifier.id < page.before
  RETURN identifier
  ORDER BY identifier.id DESC
  LIMIT $limit
}
RETURN page.nth AS nth, identifier {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events} AS identifier
ORDER BY nth, identifier.id DESC
