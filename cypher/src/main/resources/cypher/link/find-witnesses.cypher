// The two witnesses of held links, as far as they exist. Needs V001 and V004.
UNWIND $links AS wanted
MATCH (:Identifier)-[link:LINKED {id: wanted}]->(:Identifier)
USING INDEX SEEK link:LINKED(id)
UNWIND [link.witnessLeft, link.witnessRight] AS witness
MATCH (identifier:Identifier {id: witness})
USING INDEX SEEK identifier:Identifier(id)
RETURN wanted AS link, identifier.key AS key, identifier.id AS id
