// Compare-and-set: writing the owner takes the lock, so the offset is read after whoever held it. Needs V007.
UNWIND $steps AS step
MERGE (position:Position {key: step.key})
  ON CREATE SET position.topic = step.topic, position.partition = step.partition, position.offset = 0
SET position.owner = step.owner
WITH step, position
WHERE position.offset = step.from
SET position.offset = step.to
RETURN position.key AS key
