// Needs V001.
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
USING INDEX SEEK identifier:Identifier(key)
REMOVE identifier.pendingSince
RETURN count(identifier) AS cleared
