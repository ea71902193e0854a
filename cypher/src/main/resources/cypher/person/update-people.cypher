// Needs V002.
UNWIND $people AS row
MATCH (person:Person {id: row.id})
SET person.version = person.version + 1, person.identifiers = row.identifiers, person.updatedAt = row.at
RETURN person.id AS id, person.version AS version
