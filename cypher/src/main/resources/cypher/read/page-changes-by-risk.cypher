// Changes that have a risk, the greatest first: a seek in the order of the index, for reviewed and others apart, then merged. Needs V011.
UNWIND $reviewed AS reviewed
CALL (reviewed) {
  MATCH (change:Change)
  WHERE change.reviewed = reviewed AND change.risk <= $before AND change.id IS NOT NULL
    AND CASE WHEN change.risk = $before THEN change.id < $beforeId ELSE true END // an OR would leave the index
    AND change.at >= $since AND change.kind IN $kinds
  RETURN change
  ORDER BY change.reviewed DESC, change.risk DESC, change.id DESC
  LIMIT $limit
}
WITH change
ORDER BY change.risk DESC, change.id DESC
LIMIT $limit
RETURN change {.id, .kind, .at, .actor, .reason, .policyVersion, .movedCount, .because, .reviewed, .reviewedBy, .reviewedAt, .reviewNote, .risk, .undoneBy} AS change
ORDER BY change.risk DESC, change.id DESC
