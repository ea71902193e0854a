// People and standings are locked by removing a property that none has. Neo4j takes the lock only where it knows the property's name;
// on a graph that never saw it, the statement does nothing at all. Repeatable.
CALL db.createProperty('lock');
