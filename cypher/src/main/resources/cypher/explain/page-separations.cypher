// Separations in force, newest id first, in the order of the index. Needs V011.
MATCH (fact:Fact)
WHERE fact.kind = 'APART' AND fact.id < $before AND fact.endedBy IS NULL
WITH fact
ORDER BY fact.kind DESC, fact.id DESC
LIMIT $limit
RETURN fact {.id, .author, .reason, at: fact.from, .begunBy} AS fact
ORDER BY fact.id DESC
