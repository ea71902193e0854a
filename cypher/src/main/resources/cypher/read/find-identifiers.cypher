// Identifiers by key or by surrogate id. Needs V001.
CALL () {
  UNWIND $keys AS key
  MATCH (named:Identifier {key: key})
  RETURN named AS identifier
  UNION
  UNWIND $ids AS id
  MATCH (named:Identifier {id: id})
  RETURN named AS identifier
}
RETURN identifier.key AS key, identifier {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events} AS identifier
