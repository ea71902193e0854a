// Changes by id. Needs V006.
UNWIND $ids AS id
MATCH (change:Change {id: id})
RETURN change {.id, .kind, .at, .actor, .reason, .policyVersion, .movedCount, .because, .reviewed, .reviewedBy, .reviewedAt, .reviewNote, .risk, .undoneBy} AS change
