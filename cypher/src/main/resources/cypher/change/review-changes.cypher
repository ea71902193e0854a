// Notes that changes were looked at, by whom and when; the first to look stays. Needs V006.
UNWIND $ids AS id
MATCH (change:Change {id: id})
SET change.reviewedBy = coalesce(change.reviewedBy, $by), change.reviewedAt = coalesce(change.reviewedAt, $at),
  change.reviewNote = CASE WHEN change.reviewed THEN change.reviewNote WHEN $note <> '' THEN $note END, change.reviewed = true
RETURN id
