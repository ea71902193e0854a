MATCH (person:Person)<-[:BELONGS_TO]-(identifier:Identifier)
RETURN person.id AS id, collect(identifier.key) AS keys
