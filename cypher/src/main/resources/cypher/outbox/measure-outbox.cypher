// How much waits to be told, and since when: two counts that are kept, and a seek for the least id. Needs V008.
CALL () {
  MATCH (row:Outbox)
  RETURN count(row) AS depth
}
CALL () {
  MATCH (row:OutboxSetAside)
  RETURN count(row) AS setAside
}
OPTIONAL CALL () {
  MATCH (row:Outbox)
  WHERE row.id > ''
  RETURN row.at AS oldestAt
  ORDER BY row.id
  LIMIT 1
}
RETURN depth, oldestAt, setAside
