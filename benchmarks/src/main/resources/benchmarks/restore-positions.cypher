UNWIND $positions AS row
MATCH (position:Position {key: row.key})
SET position.offset = row.offset
