// Needs V010.
MATCH (change:Change {request: $request})
RETURN change.id AS id, change.requested AS content
