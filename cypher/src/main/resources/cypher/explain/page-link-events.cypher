// A page of the events that carried both ends of each link, newest first; sought from the end that fewer events carried. Needs V001.
UNWIND $pages AS page
CALL (page) {
  MATCH (left:Identifier {id: page.left})
  CALL (page) {
    MATCH (right:Identifier {id: page.right})
    RETURN right
  }
  WITH page, CASE WHEN left.events <= right.events THEN left ELSE right END AS fewer,
    CASE WHEN left.events <= right.events THEN right ELSE left END AS other
  MATCH (fewer)<-[:CARRIED]-(event:Event)
  WHERE event.occurredAt <= page.before AND event.occurredAt <= page.occurredBy AND event.recordedAt <= page.recordedBy
    AND CASE WHEN event.occurredAt = page.before THEN event.key < page.beforeKey ELSE true END
    AND EXISTS { (event)-[:CARRIED]->(other) }
  RETURN event
  ORDER BY event.occurredAt DESC, event.key DESC
  LIMIT $limit
}
RETURN page.nth AS nth, event {.key, .type, .occurredAt, .receivedAt, .source, .payload} AS event
ORDER BY nth, event.occurredAt DESC, event.key DESC
