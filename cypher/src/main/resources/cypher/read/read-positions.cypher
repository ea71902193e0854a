// How far each partition of the events was resolved. Needs V007.
MATCH (position:Position)
WHERE position.key STARTS WITH 'events-'
RETURN position.partition AS partition, position.offset AS offset
