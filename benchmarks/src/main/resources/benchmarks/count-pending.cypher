MATCH (identifier:Identifier) WHERE identifier.pendingSince > 0 RETURN count(identifier) AS pending
