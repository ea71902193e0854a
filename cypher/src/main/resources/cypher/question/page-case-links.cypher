// A page of the links that each case's question is about, as long as they are held for its reason. Needs V015.
UNWIND $pages AS page
CALL (page) {
  MATCH (question:Case {id: page.of})-[:ABOUT]->(one:Identifier)-[link:LINKED]-(other:Identifier)
  WHERE link.held = question.reason AND link.id < page.before
    AND CASE question.reason WHEN 'GENERIC' THEN link.witnessLeft = one.id WHEN 'PENDING' THEN true
      ELSE EXISTS { (question)-[:ABOUT]->(other) } END
  WITH DISTINCT link
  ORDER BY link.id DESC
  LIMIT $limit
  RETURN link, startNode(link) AS left, endNode(link) AS right
}
RETURN page.nth AS nth, link {.id, left: left {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}, right: right {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}, .kind, .events, .firstSeenAt, .lastSeenAt, .held, .witnessLeft, .witnessRight} AS link
ORDER BY nth, link.id DESC
