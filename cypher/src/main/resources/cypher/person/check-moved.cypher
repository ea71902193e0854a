// By the numbers that the graph gives them.
UNWIND $nodes AS node
MATCH (identifier:Identifier)
WHERE id(identifier) = node
WITH identifier, COUNT { (identifier)-[:BELONGS_TO]->() } AS people
WHERE people <> 1
RETURN identifier.key AS key, people
