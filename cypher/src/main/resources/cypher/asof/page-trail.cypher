// A page of the events that had occurred and were recorded by then, attributed to any of the identifiers. Needs V003.
UNWIND $pages AS page
CALL (page) {
  UNWIND page.identifierIds AS identifierId
  CALL (page, identifierId) {
    MATCH (event:Event)
    USING INDEX SEEK event:Event(attributedTo, occurredAt, key)
    WHERE event.attributedTo = identifierId AND event.occurredAt <= page.before AND event.occurredAt >= $since
      AND event.occurredAt <= page.occurredBy AND event.recordedAt <= page.recordedBy
      AND event.key IS NOT NULL // or the index, which has the key, is not used
      AND CASE WHEN event.occurredAt = page.before THEN event.key < page.beforeKey ELSE true END
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
