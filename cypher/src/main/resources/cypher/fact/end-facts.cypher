// Needs V010.
UNWIND $ids AS id
MATCH (fact:Fact {id: id})
SET fact.endedBy = $endedBy, fact.until = $at
RETURN count(fact) AS ended
