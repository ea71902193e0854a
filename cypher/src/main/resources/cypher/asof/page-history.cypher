// A page of the changes recorded by then that involved each id, a seek in the order of its version. Needs V006.
UNWIND $pages AS page
CALL (page) {
  MATCH (change:Change)-[involved:INVOLVED]->(:Person)
  WHERE involved.person = page.personId AND involved.version <= page.before AND change.at <= page.recordedBy
    AND CASE WHEN involved.version = page.before THEN change.id < page.beforeId ELSE true END
  RETURN change, involved.version AS version
  ORDER BY involved.person DESC, involved.version DESC, change.id DESC
  LIMIT $limit
}
RETURN page.nth AS nth, version, change.id AS changeId
ORDER BY nth, version DESC, change.id DESC
