// Needs V002.
MATCH (person:Person)
WHERE person.id > $after
WITH person
ORDER BY person.id
LIMIT $limit
RETURN person.id AS personId
