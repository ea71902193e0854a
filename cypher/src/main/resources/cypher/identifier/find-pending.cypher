// The ones that wait the longest first. Needs V014.
MATCH (identifier:Identifier)
WHERE identifier.pendingSince > 0
RETURN identifier.key AS key
ORDER BY identifier.pendingSince
LIMIT $limit
