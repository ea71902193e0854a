// What is in force that was said of the identifiers given; a row for each that a fact speaks of.
UNWIND $nodes AS node
MATCH (identifier:Identifier)
WHERE id(identifier) = node
MATCH (identifier)<-[speaks:SPEAKS_OF]-(fact:Fact)
WHERE fact.endedBy IS NULL
RETURN fact.id AS id, fact.kind AS kind, speaks.side AS side, node
