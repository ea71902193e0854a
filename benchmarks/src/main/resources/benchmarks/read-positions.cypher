MATCH (position:Position) RETURN position.key AS key, position.offset AS offset ORDER BY key
