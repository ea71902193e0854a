// Newest id first, in the order of the index; a former id holds no identifier. Needs V002 and V016.
MATCH (membership:Membership {segment: $segment})
WHERE membership.personId < $before
MATCH (person:Person {id: membership.personId})
WHERE person.identifiers > 0
WITH person, membership
ORDER BY membership.segment DESC, membership.personId DESC
LIMIT $limit
RETURN person {.id, .version, .createdAt} AS person
ORDER BY person.id DESC
