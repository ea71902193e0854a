// Who went on after a change, as that person is called now: the one that holds the survivor's anchor. Needs V006.
UNWIND $changeIds AS changeId
MATCH (:Change {id: changeId})-[:INVOLVED {role: 'SURVIVOR'}]->(survivor:Person)
MATCH (survivor)-[:ANCHORED_AT]->(:Identifier)-[:BELONGS_TO]->(person:Person)
RETURN changeId, person {.id, .version, .createdAt} AS person
