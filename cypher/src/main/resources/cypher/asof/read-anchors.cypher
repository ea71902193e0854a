// Ids anchored at identifiers that had been minted by a time. Needs V001.
UNWIND $identifierIds AS identifierId
MATCH (identifier:Identifier {id: identifierId})<-[:ANCHORED_AT]-(person:Person)
WHERE person.createdAt <= $knownAt
RETURN person.id AS personId, identifier.key AS anchor, person.createdAt AS createdAt, person.version AS version
