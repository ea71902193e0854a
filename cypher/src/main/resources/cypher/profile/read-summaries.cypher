// Needs V001.
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
WHERE identifier.summary IS NOT NULL
RETURN identifier.key AS key, identifier.summary AS summary
