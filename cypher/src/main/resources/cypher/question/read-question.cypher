// What a case is about, with what an answer needs: whose each of its identifiers is, and the far ends of what is held there. Needs V015.
MATCH (question:Case {id: $id})-[:ABOUT]->(one:Identifier)
RETURN question.reason AS reason, question.state AS state, question.openedAt AS openedAt, question.verdict AS verdict,
  one.key AS key,
  CASE WHEN question.reason IN ['GENERIC', 'PENDING'] THEN [] ELSE
    COLLECT { MATCH (one)-[:BELONGS_TO]->(:Person)<-[:BELONGS_TO]-(member:Identifier) RETURN member.key } END AS members,
  CASE question.reason WHEN 'GENERIC' THEN
    COLLECT { MATCH (one)-[link:LINKED]-(far:Identifier)-[:BELONGS_TO]->(person:Person)
      WHERE link.held = 'GENERIC' AND link.witnessLeft = one.id
      RETURN DISTINCT {id: far.id, key: far.key, person: person.id} AS far LIMIT $farMax } ELSE [] END AS far
