// Ends a lease early, so that the next one need not wait for its end. Needs V008.
MATCH (lease:Lease {name: $name})
SET lease.askedBy = $owner
WITH lease
WHERE lease.owner = $owner
SET lease.until = 0
RETURN lease.name AS name
