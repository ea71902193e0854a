// What was told of an id that the person answers to by now was told of the person. Needs V002 and V016.
UNWIND [$personId] + COLLECT {
  MATCH (:Person {id: $personId})<-[:BELONGS_TO]-(:Identifier)<-[:ANCHORED_AT]-(former:Person)
  RETURN former.id ORDER BY former.id
} AS person
WITH DISTINCT person
MATCH (told:Told {key: $destination + '|' + person})
WHERE told.forgetAt > $now
RETURN told.changes AS changes
