// Needs V007.
UNWIND $keys AS key
MATCH (position:Position {key: key})
USING INDEX SEEK position:Position(key)
RETURN position.key AS key, position.offset AS offset
