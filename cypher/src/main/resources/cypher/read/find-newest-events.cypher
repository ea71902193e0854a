// Each person's newest event: the newest of the identifier that had one last. Needs V002 and V003.
UNWIND $personIds AS personId
CALL (personId) {
  MATCH (:Person {id: personId})<-[:BELONGS_TO]-(identifier:Identifier)
  WHERE identifier.lastEventAt IS NOT NULL
  RETURN identifier
  ORDER BY identifier.lastEventAt DESC
  LIMIT 1
}
CALL (identifier) {
  MATCH (event:Event)
  USING INDEX SEEK event:Event(attributedTo, occurredAt, key)
  WHERE event.attributedTo = identifier.id AND event.occurredAt <= identifier.lastEventAt AND event.key IS NOT NULL
  RETURN event
  ORDER BY event.attributedTo DESC, event.occurredAt DESC, event.key DESC
  LIMIT 1
}
RETURN personId, event.occurredAt AS occurredAt, event.receivedAt AS receivedAt, event.recordedAt AS recordedAt
