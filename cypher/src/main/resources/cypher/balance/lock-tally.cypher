// What came of the events of one partition, read under the lock of its position. To be rolled back. Needs V007.
MATCH (position:Position {key: $key})
SET position.lockedBy = 'balance'
WITH position
OPTIONAL MATCH (counter:Counter)
WHERE counter.key STARTS WITH position.key + '|'
RETURN position.key AS key, position.partition AS partition, position.offset AS offset, counter.source AS source,
  coalesce(counter.applied, 0) AS applied, coalesce(counter.duplicates, 0) AS duplicates,
  coalesce(counter.rejected, 0) AS rejected
ORDER BY source
