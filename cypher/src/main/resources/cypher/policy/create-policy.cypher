// No row when there is that version or a higher one; two at once meet the constraint. Needs V009.
OPTIONAL MATCH (known:Policy)
WHERE known.version >= $version
WITH count(known) AS known
WHERE known = 0
CREATE (policy:Policy {version: $version, text: $said.text, appliedAt: $said.at, actor: $said.actor, reason: $said.reason})
RETURN policy.version AS version
