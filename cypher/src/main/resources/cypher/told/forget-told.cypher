// Needs V016.
MATCH (told:Told)
WHERE told.forgetAt <= $now
WITH told
LIMIT $limit
DELETE told
RETURN count(*) AS forgotten
