// A page of each person's events. Identifiers whose newest event is older than a page's worth of other identifiers' cannot have a
// part in the page, and are not sought; that holds for every type together, so not where types are asked for. Needs V002 and V003.
UNWIND $pages AS page
CALL (page) {
  MATCH (:Person {id: page.personId})<-[:BELONGS_TO]-(identifier:Identifier)
  WHERE identifier.lastEventAt >= $since
  WITH page, identifier
  ORDER BY identifier.lastEventAt DESC
  WITH page, collect(identifier) AS identifiers
  WITH page, identifiers,
    CASE WHEN size($types) = 0
      THEN [newest IN identifiers WHERE newest.lastEventAt < page.before | newest.lastEventAt][$limit - 1]
    END AS floor
  UNWIND identifiers AS identifier
  WITH page, identifier
  WHERE floor IS NULL OR identifier.lastEventAt >= floor
  CALL (page, identifier) {
    MATCH (event:Event)
    USING INDEX SEEK event:Event(attributedTo, occurredAt, key)
    WHERE event.attributedTo = identifier.id AND event.occurredAt <= page.before AND event.occurredAt >= $since
      AND event.key IS NOT NULL // or the index, which has the key, is not used
      AND CASE WHEN event.occurredAt = page.before THEN event.key < page.beforeKey ELSE true END // an OR would leave the index
      AND (size($types) = 0 OR event.type IN $types)
    RETURN event
    ORDER BY event.attributedTo DESC, event.occurredAt DESC, event.key DESC
    LIMIT $limit
  }
  RETURN event
  ORDER BY event.occurredAt DESC, event.key DESC
  LIMIT $limit
}
RETURN page.nth AS nth, event {.key, .type, .occurredAt, .receivedAt, .source, .payload} AS event
ORDER BY nth, event.occurredAt DESC, event.key DESC
