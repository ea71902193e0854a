// Former ids are anchored at what belongs to the person now. Needs V002 and V016.
UNWIND $personIds AS personId
MATCH (person:Person {id: personId})<-[:BELONGS_TO]-(:Identifier)<-[:ANCHORED_AT]-(former:Person)
USING INDEX SEEK person:Person(id)
WHERE former.id <> personId
MATCH (standing:Standing {personId: former.id})
USING INDEX SEEK standing:Standing(personId)
RETURN personId, former.id AS formerId, standing.announced AS announced, standing.granted AS granted
ORDER BY personId, formerId
