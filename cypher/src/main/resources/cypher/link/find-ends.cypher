// Identifiers by the numbers that the graph gives them.
UNWIND $nodes AS node
MATCH (identifier:Identifier)
WHERE id(identifier) = node
RETURN node, identifier.key AS key, identifier.id AS id
