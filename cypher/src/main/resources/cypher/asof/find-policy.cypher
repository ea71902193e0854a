// The policy in force at a time: the highest version applied by then; before all of them, the first. Needs V009.
MATCH (policy:Policy)
WHERE policy.version >= 0
WITH policy, policy.appliedAt <= $knownAt AS applied
RETURN policy.version AS version, policy.text AS text
ORDER BY applied DESC, CASE WHEN applied THEN -policy.version ELSE policy.version END
LIMIT 1
