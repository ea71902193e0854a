// Whom identifiers belonged to: the membership whose recorded interval holds the time. Needs V001.
UNWIND $identifierIds AS identifierId
MATCH (:Identifier {id: identifierId})-[membership:BELONGS_TO|BELONGED_TO]->(person:Person)
WHERE membership.since <= $knownAt AND coalesce(membership.until, $knownAt + 1) > $knownAt
RETURN identifierId, person.id AS personId
