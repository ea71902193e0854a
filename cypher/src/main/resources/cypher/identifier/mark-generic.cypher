// Without a version it is not generic any more. Needs V001.
UNWIND $identifiers AS row
MATCH (identifier:Identifier {key: row.key})
USING INDEX SEEK identifier:Identifier(key)
SET identifier.genericUnder = row.genericUnder
RETURN count(identifier) AS marked
