// How much there is around people, before it is read. Needs V002.
UNWIND $ids AS id
MATCH (person:Person {id: id})<-[:BELONGS_TO]-(identifier:Identifier)
RETURN id, count(identifier) AS identifiers, sum(COUNT { (identifier)-[:LINKED]-() }) AS links
