MATCH (identifier:PeerIdentifier)
RETURN identifier.personId AS id, collect(identifier.key) AS keys
