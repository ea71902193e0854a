// Needs V001.
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
RETURN id(identifier) AS node
