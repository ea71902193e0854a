// Needs V016.
MATCH (standing:Standing)
WHERE standing.dueAt <= $now
RETURN standing.personId AS personId, standing.dueAt AS dueAt
ORDER BY standing.dueAt
LIMIT $limit
