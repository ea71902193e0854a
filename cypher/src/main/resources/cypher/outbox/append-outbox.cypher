// Needs V008.
UNWIND $entries AS row
CREATE (entry:Outbox {id: row.id, shard: row.shard, at: row.at, records: row.records})
RETURN count(entry) AS appended
