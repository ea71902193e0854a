// Compare-and-set: writing the owner takes the lock, so the offset is read after whoever held it. Needs V007 and V009.
UNWIND $steps AS step
MERGE (position:Position {key: step.key})
  ON CREATE SET position.topic = step.topic, position.partition = step.partition, position.offset = 0
SET position.owner = step.owner
WITH step, position
WHERE position.offset = step.from
SET position.offset = step.to
RETURN position.key AS key,
  COLLECT { MATCH (policy:Policy) WHERE policy.version > 0 RETURN policy.version ORDER BY policy.version DESC LIMIT 1 }[0] AS policyVersion
