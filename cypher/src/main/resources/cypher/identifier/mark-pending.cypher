// One that waits already goes on waiting since then. Needs V001.
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
USING INDEX SEEK identifier:Identifier(key)
SET identifier.pendingSince = coalesce(identifier.pendingSince, $at)
RETURN count(identifier) AS marked
