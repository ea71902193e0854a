// The newest merge for which the evidence of an event stands, and which nobody took back.
MATCH (event:Event {key: $event})-[:CARRIED]->(left:Identifier)-[link:LINKED]->(right:Identifier)<-[:CARRIED]-(event)
MATCH (left)-[:BELONGS_TO]->(:Person)<-[:INVOLVED]-(change:Change {kind: 'MERGED'})
WHERE link.id IN change.because AND change.undoneBy IS NULL
RETURN DISTINCT change.id AS id ORDER BY id DESC LIMIT 1
