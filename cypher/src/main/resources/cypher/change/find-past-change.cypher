// Needs V001 and V006.
MATCH (change:Change {id: $id})
RETURN change.id AS id, change.kind AS kind, change.at AS at, change.followsFrom AS followsFrom, change.undoes AS undoes,
  change.undoneBy AS undoneBy,
  COLLECT { MATCH (change)-[involved:INVOLVED {role: 'SURVIVOR'}]->() RETURN involved.person } AS survivors,
  COLLECT {
    UNWIND coalesce(change.anchors, []) AS anchor
    WITH split(anchor, ' ') AS parts
    MATCH (identifier:Identifier {id: parts[1]})
    RETURN {person: parts[0], key: identifier.key}
  } AS anchors
