// Rows sorted by key; an identifier that is there keeps its id. Needs V001.
UNWIND $identifiers AS seen
MERGE (identifier:Identifier {key: seen.key})
  ON CREATE SET identifier.id = seen.id, identifier.namespace = seen.namespace, identifier.value = seen.value,
    identifier.firstSeenAt = seen.firstSeenAt, identifier.lastSeenAt = seen.lastSeenAt, identifier.events = seen.events,
    identifier.lastEventAt = seen.lastEventAt
  ON MATCH SET identifier.events = identifier.events + seen.events,
    identifier.firstSeenAt = CASE WHEN seen.firstSeenAt < identifier.firstSeenAt THEN seen.firstSeenAt ELSE identifier.firstSeenAt END,
    identifier.lastSeenAt = CASE WHEN seen.lastSeenAt > identifier.lastSeenAt THEN seen.lastSeenAt ELSE identifier.lastSeenAt END,
    identifier.lastEventAt = CASE
      WHEN identifier.lastEventAt IS NULL OR seen.lastEventAt > identifier.lastEventAt THEN seen.lastEventAt
      ELSE identifier.lastEventAt END
RETURN count(*) AS seen
