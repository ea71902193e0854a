MATCH (change:Change {kind: 'UNDONE'}) RETURN change.id AS id ORDER BY change.id DESC LIMIT 1
