// Needs V002.
UNWIND $people AS row
MATCH (person:Person {id: row.id})
USING INDEX SEEK person:Person(id)
SET person.version = row.version, person.identifiers = row.identifiers, person.updatedAt = row.at,
  person.policyVersion = row.policyVersion
RETURN count(person) AS updated
