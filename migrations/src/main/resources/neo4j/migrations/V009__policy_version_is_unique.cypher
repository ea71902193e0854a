// Every change names the policy version it was made under; erased identifiers are known by a keyed hash only.
CREATE CONSTRAINT policy_version IF NOT EXISTS FOR (p:Policy) REQUIRE p.version IS UNIQUE;
CREATE CONSTRAINT erasure_hash IF NOT EXISTS FOR (e:Erasure) REQUIRE e.hash IS UNIQUE;
