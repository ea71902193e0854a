// Each row how far a partition is resolved.
UNWIND $rows AS row
MERGE (position:Position {key: 'events-' + row.partition})
SET position.topic = 'events', position.partition = row.partition, position.offset = row.offset
