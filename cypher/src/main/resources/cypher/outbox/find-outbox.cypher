// The oldest rows of a shard, a seek in the order of the index. Needs V008.
MATCH (row:Outbox)
WHERE row.shard = $shard AND row.id > ''
RETURN row.id AS id, row.records AS records
ORDER BY row.shard, row.id
LIMIT $rowsMax
