// Takes a row that cannot be published out of the way of the others; it is kept, with the reason. Needs V008.
MATCH (row:Outbox {id: $id})
REMOVE row:Outbox
SET row:OutboxSetAside, row.reason = $reason
RETURN row.id AS id
