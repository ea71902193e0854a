// What stewards said, by id. Needs V010.
UNWIND $ids AS id
MATCH (fact:Fact {id: id})
RETURN fact {.id, .author, .reason, at: fact.from, .begunBy} AS fact
