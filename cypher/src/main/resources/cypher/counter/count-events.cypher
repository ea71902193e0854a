// Keyed by partition too, so that two resolvers never meet on one. Needs V007.
UNWIND $counts AS row
MERGE (counter:Counter {key: row.key})
  ON CREATE SET counter.partition = row.partition, counter.source = row.source, counter.applied = row.applied,
    counter.duplicates = row.duplicates, counter.rejected = row.rejected
  ON MATCH SET counter.applied = counter.applied + row.applied, counter.duplicates = counter.duplicates + row.duplicates,
    counter.rejected = counter.rejected + row.rejected
RETURN count(counter) AS counted
