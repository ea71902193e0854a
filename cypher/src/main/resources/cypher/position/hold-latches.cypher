// Keys sorted. The last statement of a batch, which so holds them for hardly more than its commit, until that is applied whole. One that
// is new is held by its entry in the index. Needs V017 and V018.
UNWIND $keys AS key
MERGE (latch:Latch {key: key})
REMOVE latch.lock
RETURN count(latch) AS held
