// The memberships that a merge opened, and those of its survivor that were open just before. A newcomer of the same moment is on no side.
// Needs V002 and V005.
CALL () {
  MATCH (moved:Identifier)-[opened:BELONGS_TO]->(:Person)
  USING INDEX SEEK opened:BELONGS_TO(change)
  WHERE opened.change = $merge
  RETURN moved AS identifier, false AS stayed
  UNION ALL
  MATCH (moved:Identifier)-[opened:BELONGED_TO]->(:Person)
  USING INDEX SEEK opened:BELONGED_TO(change)
  WHERE opened.change = $merge
  RETURN moved AS identifier, false AS stayed
  UNION ALL
  MATCH (survivor:Person {id: $survivor})<-[open:BELONGS_TO]-(member:Identifier)
  USING INDEX SEEK survivor:Person(id)
  WHERE open.since < $at OR (open.since = $at AND open.change < $merge)
  RETURN member AS identifier, true AS stayed
  UNION ALL
  MATCH (survivor:Person {id: $survivor})<-[closed:BELONGED_TO]-(member:Identifier)
  USING INDEX SEEK survivor:Person(id)
  WHERE (closed.since < $at OR (closed.since = $at AND closed.change < $merge))
    AND (closed.until > $at OR (closed.until = $at AND closed.closedBy > $merge))
  RETURN member AS identifier, true AS stayed
}
RETURN identifier.key AS key, stayed
