// All changes, newest id first, in the order of the index. Needs V006.
MATCH (change:Change)
WHERE change.id < $before AND change.id >= $floor
  AND change.at >= $since AND change.reviewed IN $reviewed
WITH change
ORDER BY change.id DESC
LIMIT $limit
RETURN change {.id, .kind, .at, .actor, .reason, .policyVersion, .movedCount, .because, .reviewed, .reviewedBy, .reviewedAt, .reviewNote, .risk, .undoneBy} AS change
ORDER BY change.id DESC
