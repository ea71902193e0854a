MATCH (identifier:Identifier)
WHERE EXISTS { (identifier)-[:BELONGS_TO]->() }
RETURN identifier.key AS key, identifier.namespace AS namespace, identifier.value AS value
ORDER BY identifier.id LIMIT $limit
