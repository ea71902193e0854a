// When identifiers were first seen, as far as was recorded by a time. Needs V001.
UNWIND $identifierIds AS identifierId
MATCH (:Identifier {id: identifierId})<-[:CARRIED]-(event:Event)
WHERE event.recordedAt <= $knownAt
RETURN identifierId, min(event.occurredAt) AS firstSeenAt
