// Needs V016.
UNWIND $personIds AS personId
MATCH (membership:Membership {personId: personId})
USING INDEX SEEK membership:Membership(personId)
RETURN personId, membership.segment AS segment, membership.since AS since
ORDER BY personId, segment
