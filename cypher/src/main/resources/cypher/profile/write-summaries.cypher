// Rows sorted by key. Needs V001.
UNWIND $summaries AS remembered
MATCH (identifier:Identifier {key: remembered.key})
SET identifier.summary = remembered.summary
RETURN count(*) AS written
