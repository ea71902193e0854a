// What each event carried. Needs V003.
UNWIND $eventKeys AS eventKey
MATCH (:Event {key: eventKey})-[:CARRIED]->(carried:Identifier)
RETURN eventKey, carried {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events} AS identifier
ORDER BY eventKey, carried.key
