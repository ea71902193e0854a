// People that exist now, newest id first, in the order of the index; a former id holds no identifier. Needs V002.
MATCH (person:Person)
WHERE person.id < $before AND person.identifiers > 0
WITH person
ORDER BY person.id DESC
LIMIT $limit
RETURN person {.id, .version, .createdAt} AS person
ORDER BY person.id DESC
