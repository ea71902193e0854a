// People who were decided, and came out as they were. Needs V002.
UNWIND $ids AS id
MATCH (person:Person {id: id})
USING INDEX SEEK person:Person(id)
SET person.policyVersion = $version
RETURN count(person) AS marked
