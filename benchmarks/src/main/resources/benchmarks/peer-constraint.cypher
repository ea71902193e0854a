CREATE CONSTRAINT peer_identifier IF NOT EXISTS FOR (i:PeerIdentifier) REQUIRE i.key IS UNIQUE
