// Identifiers around which a decision waits for too long and nobody was asked yet, the longest first. Needs V014 and V015.
MATCH (identifier:Identifier)
WHERE identifier.pendingSince > 0 AND identifier.pendingSince < $before
  AND NOT EXISTS { MATCH (identifier)<-[:ABOUT]-(question:Case) WHERE question.reason = 'PENDING' AND question.state <> 'DECIDED' }
RETURN identifier.id AS id
ORDER BY identifier.pendingSince
LIMIT $limit
