// What events say of pairs: the evidence of a link as it was. Sought from the end that fewer events carried. Needs V001.
UNWIND $pairs AS pair
MATCH (left:Identifier {id: pair.left})
CALL (pair) {
  MATCH (right:Identifier {id: pair.right})
  RETURN right
}
WITH pair, CASE WHEN left.events <= right.events THEN left ELSE right END AS fewer,
  CASE WHEN left.events <= right.events THEN right ELSE left END AS other
MATCH (fewer)<-[one:CARRIED]-(event:Event)-[two:CARRIED]->(other)
WITH pair.nth AS nth, event.occurredAt AS occurredAt, event.occurredAt <= $occurredBy AND event.recordedAt <= $knownAt AS seen,
  CASE
    WHEN event.alias THEN 'ALIASED'
    WHEN CASE WHEN fewer.id = pair.stronger THEN one.authenticated ELSE two.authenticated END THEN 'AUTHENTICATED'
    ELSE 'OBSERVED' END AS kind
RETURN nth, kind, count(*) AS total, count(CASE WHEN seen THEN 1 END) AS events,
  min(CASE WHEN seen THEN occurredAt END) AS firstSeenAt, max(CASE WHEN seen THEN occurredAt END) AS lastSeenAt
