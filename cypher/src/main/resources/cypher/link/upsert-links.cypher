// Rows sorted by left and right. Needs V001.
UNWIND $links AS seen
MATCH (left:Identifier {key: seen.left})
USING INDEX SEEK left:Identifier(key)
CALL (seen) {
  MATCH (right:Identifier {key: seen.right})
  USING INDEX SEEK right:Identifier(key)
  RETURN right
}
MERGE (left)-[link:LINKED {kind: seen.kind}]->(right)
  ON CREATE SET link.id = seen.id, link.events = seen.events, link.firstSeenAt = seen.firstSeenAt,
    link.lastSeenAt = seen.lastSeenAt, link.score = seen.score, link.recordedAt = seen.at,
    link.expiresAt = seen.expiresAt
  ON MATCH SET link.events = link.events + seen.events,
    link.firstSeenAt = CASE WHEN seen.firstSeenAt < link.firstSeenAt THEN seen.firstSeenAt ELSE link.firstSeenAt END,
    link.lastSeenAt = CASE WHEN seen.lastSeenAt > link.lastSeenAt THEN seen.lastSeenAt ELSE link.lastSeenAt END,
    link.score = CASE WHEN seen.score > link.score THEN seen.score ELSE link.score END,
    link.expiresAt = CASE
      WHEN seen.expiresAt IS NULL OR seen.expiresAt <= link.expiresAt THEN link.expiresAt
      ELSE seen.expiresAt END
RETURN count(*) AS gathered
