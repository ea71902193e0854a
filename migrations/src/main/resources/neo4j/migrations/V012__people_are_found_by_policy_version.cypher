// Under which policy version a person was decided last; a new version is worked through from the least one upwards.
// Runbook: the second statement sets one property on each person, in transactions of 10,000; repeat it when it was cut short.
CREATE INDEX person_policy_version IF NOT EXISTS FOR (p:Person) ON (p.policyVersion);
MATCH (p:Person) WHERE p.identifiers > 0 AND p.policyVersion IS NULL CALL (p) { SET p.policyVersion = 1 } IN TRANSACTIONS OF 10000 ROWS;
