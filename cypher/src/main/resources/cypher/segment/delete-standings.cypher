// Needs V016.
UNWIND $personIds AS personId
MATCH (standing:Standing {personId: personId})
DELETE standing
RETURN count(*) AS deleted
