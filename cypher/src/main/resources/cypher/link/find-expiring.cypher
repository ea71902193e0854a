// Needs V014.
MATCH (left:Identifier)-[link:LINKED]->(right:Identifier)
USING INDEX SEEK link:LINKED(expiresAt)
WHERE link.expiresAt <= $now
RETURN left.key AS left, right.key AS right, link.kind AS kind
ORDER BY link.expiresAt
LIMIT $limit
