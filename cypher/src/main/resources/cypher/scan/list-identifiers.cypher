// Every identifier once, page by page, in the order of the surrogate ids. Needs V001.
MATCH (identifier:Identifier)
WHERE identifier.id > $after
WITH identifier
ORDER BY identifier.id
LIMIT $limit
RETURN identifier.id AS id, id(identifier) AS node
ORDER BY identifier.id
