// Links by id, with both ends. Needs V004.
UNWIND $ids AS id
MATCH (left:Identifier)-[link:LINKED {id: id}]->(right:Identifier)
RETURN link {.id, left: left {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}, right: right {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events}, .kind, .events, .firstSeenAt, .lastSeenAt, .held, .witnessLeft, .witnessRight} AS link
