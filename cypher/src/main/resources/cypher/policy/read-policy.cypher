// Needs V009.
MATCH (policy:Policy {version: $version})
RETURN policy.version AS version, policy.text AS text, policy.appliedAt AS appliedAt, policy.actor AS actor, policy.reason AS reason
