// Who belonged to people: memberships whose recorded interval holds the time. Needs V002.
UNWIND $personIds AS personId
MATCH (:Person {id: personId})<-[membership:BELONGS_TO|BELONGED_TO]-(member:Identifier)
WHERE membership.since <= $knownAt AND coalesce(membership.until, $knownAt + 1) > $knownAt
RETURN personId, member {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events} AS identifier
ORDER BY personId, member.id DESC
LIMIT $limit
