// A position that moved since is read first, then the latch is taken that its batch holds until the commit is applied: whatever came
// before that offset is there. In the order of keys, as batches take them. Needs V007, V017 and V018.
MATCH (position:Position)
WHERE position.key STARTS WITH 'events-'
WITH position.key AS key, position.partition AS partition, position.offset AS offset
ORDER BY key
FOREACH (moved IN CASE WHEN any(one IN $known WHERE one.partition = partition AND one.offset = offset) THEN [] ELSE [key] END |
  MERGE (latch:Latch {key: moved})
  REMOVE latch.lock)
RETURN partition, offset
