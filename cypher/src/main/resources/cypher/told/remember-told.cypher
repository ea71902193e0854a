// Needs V016.
MERGE (told:Told {key: $key})
SET told.forgetAt = $forgetAt,
  told.changes = [change IN coalesce(told.changes, []) WHERE change <> $change][-$changesMax + 1..] + [$change]
RETURN size(told.changes) AS changes
