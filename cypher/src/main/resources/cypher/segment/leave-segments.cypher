// Needs V016.
UNWIND $keys AS key
MATCH (membership:Membership {key: key})
USING INDEX SEEK membership:Membership(key)
DELETE membership
RETURN count(*) AS left
