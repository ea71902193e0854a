UNWIND $moves AS move
MATCH (identifier:PeerIdentifier {personId: move.from})
SET identifier.personId = move.to
