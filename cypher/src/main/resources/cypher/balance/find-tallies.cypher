// What came of the events of each partition, by source. Needs V007.
MATCH (position:Position)
WHERE position.key STARTS WITH $prefix
OPTIONAL MATCH (counter:Counter)
WHERE counter.key STARTS WITH position.key + '|'
RETURN position.key AS key, position.partition AS partition, position.offset AS offset, counter.source AS source,
  coalesce(counter.applied, 0) AS applied, coalesce(counter.duplicates, 0) AS duplicates,
  coalesce(counter.rejected, 0) AS rejected
ORDER BY partition, source
