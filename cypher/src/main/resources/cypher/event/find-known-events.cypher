// Needs V003.
UNWIND $keys AS key
MATCH (event:Event {key: key})
RETURN event.key AS key, event.digest AS digest
