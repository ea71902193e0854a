// Needs V003.
UNWIND $keys AS key
MATCH (event:Event {key: key})
USING INDEX SEEK event:Event(key)
RETURN event.key AS key, event.digest AS digest
