// A page of the identifiers on one side of each separation. Needs V010.
UNWIND $pages AS page
CALL (page) {
  MATCH (:Fact {id: page.fact})-[:SPEAKS_OF {side: page.side}]->(identifier:Identifier)
  WHERE identifier.id < page.before
  RETURN identifier
  ORDER BY identifier.id DESC
  LIMIT $limit
}
RETURN page.nth AS nth, identifier {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events} AS identifier
ORDER BY nth, identifier.id DESC
