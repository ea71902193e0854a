// Needs V001.
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
USING INDEX SEEK identifier:Identifier(key)
WITH key, COUNT { (identifier)-[:BELONGS_TO]->() } AS people
WHERE people <> 1
RETURN key, people
