// Ids sorted and distinct. Removing a property that is not there takes the node's write lock and writes nothing, where the name of the
// property is known: V017. Needs V002 and V017.
UNWIND $ids AS id
MATCH (person:Person {id: id})
USING INDEX SEEK person:Person(id)
REMOVE person.lock
RETURN count(person) AS locked
