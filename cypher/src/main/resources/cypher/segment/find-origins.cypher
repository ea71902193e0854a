// Needs V002 and V016.
UNWIND $personIds AS personId
MATCH (person:Person {id: personId})<-[:INVOLVED {role: 'SURVIVOR'}]-(:Change {kind: 'SPLIT'})-[:INVOLVED {role: 'ORIGIN'}]->(origin:Person)
USING INDEX SEEK person:Person(id)
MATCH (standing:Standing {personId: origin.id})
USING INDEX SEEK standing:Standing(personId)
WHERE standing.announced IS NOT NULL
RETURN DISTINCT personId, standing.announced AS announced
