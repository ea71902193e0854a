MATCH (change:Change {kind: 'MERGED'}) RETURN change.id AS id ORDER BY change.id DESC LIMIT 1
