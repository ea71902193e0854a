// Needs V016.
MATCH (membership:Membership {segment: $segment})
WHERE membership.personId > $after
RETURN membership.personId AS personId, membership.since AS since
ORDER BY membership.personId
LIMIT $limit
