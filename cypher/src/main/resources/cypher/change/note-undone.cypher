// A null act takes the note away. Needs V006.
UNWIND $changes AS row
MATCH (change:Change {id: row.id})
SET change.undoneBy = row.undoneBy
RETURN count(change) AS noted
