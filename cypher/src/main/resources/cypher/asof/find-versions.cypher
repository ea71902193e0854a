// People as they were: the version of the last change by then, sought in the order of the index. Needs V002 and V006.
UNWIND $personIds AS personId
MATCH (person:Person {id: personId})
OPTIONAL CALL (personId) {
  MATCH (change:Change)-[involved:INVOLVED]->(:Person)
  WHERE involved.person = personId AND involved.version >= 0 AND change.at <= $knownAt
  RETURN involved.version AS version
  ORDER BY involved.person DESC, involved.version DESC
  LIMIT 1
}
RETURN personId, coalesce(version, 1) AS version, person.createdAt AS createdAt
