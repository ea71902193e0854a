// Those in force that speak of a member of the given people, by the numbers that the graph gives them. Needs V002.
UNWIND $people AS personId
MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(:Identifier)<-[:SPEAKS_OF]-(fact:Fact)
USING INDEX SEEK person:Person(id)
WITH DISTINCT fact
WHERE fact.endedBy IS NULL
RETURN id(fact) AS node
