// Rows sorted by key. Needs V001.
UNWIND $summaries AS remembered
MATCH (identifier:Identifier {key: remembered.key})
USING INDEX SEEK identifier:Identifier(key)
SET identifier.summary = remembered.summary
RETURN count(*) AS written
