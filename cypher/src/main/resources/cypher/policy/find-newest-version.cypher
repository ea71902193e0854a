// The highest version above one; that is the one in force. Needs V009.
MATCH (policy:Policy)
WHERE policy.version > $above
RETURN policy.version AS version
ORDER BY policy.version DESC
LIMIT 1
