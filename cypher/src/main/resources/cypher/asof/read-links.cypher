// Links at identifiers as recorded by a time, those that are gone since among them. Needs V001.
UNWIND $identifierIds AS identifierId
MATCH (identifier:Identifier {id: identifierId})
CALL (identifier) {
  MATCH (identifier)-[link:LINKED|WAS_LINKED]-(:Identifier)
  WHERE link.recordedAt <= $knownAt AND coalesce(link.removedAt, $knownAt + 1) > $knownAt AND link.firstSeenAt <= $firstSeenBy
  RETURN link
  LIMIT $linksMax
}
WITH link, startNode(link) AS left, endNode(link) AS right
RETURN link {.id, left: left {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}, right: right {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}, .kind, .events, .firstSeenAt, .lastSeenAt, .score, .held, .heldAt, .heldLog, .witnessLeft, .witnessRight} AS link
