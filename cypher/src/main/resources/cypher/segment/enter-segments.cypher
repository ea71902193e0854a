// Needs V016.
UNWIND $entries AS entry
MERGE (membership:Membership {key: entry.key})
  ON CREATE SET membership.segment = entry.segment, membership.personId = entry.personId, membership.since = entry.since
RETURN count(membership) AS entered
