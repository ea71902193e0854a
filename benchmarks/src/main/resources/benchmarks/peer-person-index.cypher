CREATE INDEX peer_person IF NOT EXISTS FOR (i:PeerIdentifier) ON (i.personId)
