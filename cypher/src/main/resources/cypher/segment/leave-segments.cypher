// Needs V016.
UNWIND $keys AS key
MATCH (membership:Membership {key: key})
DELETE membership
RETURN count(*) AS left
