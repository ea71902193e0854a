// Needs V009.
UNWIND $hashes AS hash
MATCH (erasure:Erasure {hash: hash})
USING INDEX SEEK erasure:Erasure(hash)
RETURN erasure.hash AS hash, erasure.at AS at
