// The version of each person now, a seek a person. Needs V002.
UNWIND $ids AS id
MATCH (person:Person {id: id})
USING INDEX SEEK person:Person(id)
RETURN person.id AS id, person.version AS version
