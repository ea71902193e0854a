// Forgets rows that Kafka has; safe to repeat. Needs V008.
UNWIND $ids AS id
MATCH (row:Outbox {id: id})
DELETE row
RETURN count(*) AS deleted
