// Needs V016.
UNWIND $standings AS row
MATCH (standing:Standing {personId: row.personId})
USING INDEX SEEK standing:Standing(personId)
SET standing.version = row.version, standing.dueAt = row.dueAt, standing.announced = row.announced, standing.granted = row.granted,
  standing.lookedAt = row.lookedAt
RETURN count(standing) AS saved
