// Needs V001 and V006.
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})-[closed:BELONGED_TO]->(:Person)
USING INDEX SEEK identifier:Identifier(key)
WHERE closed.closedBy > $after
WITH max(closed.closedBy) AS id
MATCH (change:Change {id: id})
RETURN coalesce(change.followsFrom, change.id) AS id
