// How many people were decided under an earlier version than this. Needs V012.
MATCH (person:Person)
WHERE person.policyVersion < $version
RETURN count(person) AS people
