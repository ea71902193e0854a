// Held links, newest id first: a seek per reason in the order of the index, then merged. Needs V004.
UNWIND $reasons AS reason
CALL (reason) {
  MATCH (left:Identifier)-[link:LINKED]->(right:Identifier)
  WHERE link.held = reason AND link.id < $before
  RETURN left, link, right
  ORDER BY link.held DESC, link.id DESC
  LIMIT $limit
}
WITH left, link, right
ORDER BY link.id DESC
LIMIT $limit
RETURN link {.id, left: left {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}, right: right {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}, .kind, .events, .firstSeenAt, .lastSeenAt, .held, .witnessLeft, .witnessRight} AS link
ORDER BY link.id DESC
