// Needs V002 and V016.
UNWIND $personIds AS personId
MATCH (:Person {id: personId})<-[:INVOLVED {role: 'SURVIVOR'}]-(:Change {kind: 'SPLIT'})-[:INVOLVED {role: 'ORIGIN'}]->(origin:Person)
MATCH (standing:Standing {personId: origin.id})
WHERE standing.announced IS NOT NULL
RETURN DISTINCT personId, standing.announced AS announced
