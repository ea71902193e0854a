// Needs V016.
UNWIND $personIds AS personId
MATCH (standing:Standing {personId: personId})
USING INDEX SEEK standing:Standing(personId)
DELETE standing
RETURN count(*) AS deleted
