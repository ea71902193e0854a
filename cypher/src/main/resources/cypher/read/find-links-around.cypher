// Links at identifiers, accepted and held; a busy identifier shows only some of its links. Needs V001.
UNWIND $identifierIds AS id
MATCH (identifier:Identifier {id: id})
CALL (identifier) {
  MATCH (identifier)-[link:LINKED]-(:Identifier)
  RETURN link
  LIMIT $linksMax
}
WITH link, startNode(link) AS left, endNode(link) AS right
RETURN link {.id, left: left {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}, right: right {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}, .kind, .events, .firstSeenAt, .lastSeenAt, .held, .witnessLeft, .witnessRight} AS link
ORDER BY link.id
