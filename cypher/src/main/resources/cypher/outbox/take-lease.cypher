// Takes, renews or steals a lease by compare-and-set; a row only for who holds it then. Needs V008.
// The first SET takes the write lock, so that what is compared is what is committed.
MERGE (lease:Lease {name: $name})
  ON CREATE SET lease.owner = $owner, lease.until = 0
SET lease.askedBy = $owner
WITH lease
WHERE lease.owner = $owner OR lease.until < timestamp()
SET lease.owner = $owner, lease.until = timestamp() + $ttlMs
RETURN lease.until AS until
