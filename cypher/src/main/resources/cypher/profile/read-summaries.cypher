// Needs V001.
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
USING INDEX SEEK identifier:Identifier(key)
WHERE identifier.summary IS NOT NULL
RETURN identifier.key AS key, identifier.summary AS summary
