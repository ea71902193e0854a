// Needs V016.
MATCH (told:Told {key: $key})
WHERE told.forgetAt > $now
RETURN told.changes AS changes
