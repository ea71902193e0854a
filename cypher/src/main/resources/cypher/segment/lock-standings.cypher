// Ids sorted and distinct, so that nobody waits in a circle. Removing a property that is not there takes the lock. Needs V016 and V017.
UNWIND $personIds AS personId
MERGE (standing:Standing {personId: personId})
  ON CREATE SET standing.version = 0
REMOVE standing.lock
RETURN personId, standing.version AS version, standing.announced AS announced, standing.granted AS granted,
  standing.version = 0 AS fresh
