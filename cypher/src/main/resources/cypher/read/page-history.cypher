// A page of the changes that involved each id, a seek in the order of its version. One transaction may change a person more than
// once and count it as one version: ties go by change id. Needs V006.
UNWIND $pages AS page
CALL (page) {
  MATCH (change:Change)-[involved:INVOLVED]->(:Person)
  WHERE involved.person = page.personId AND involved.version <= page.before
    AND CASE WHEN involved.version = page.before THEN change.id < page.beforeId ELSE true END
  RETURN change, involved.version AS version
  ORDER BY involved.person DESC, involved.version DESC, change.id DESC
  LIMIT $limit
}
RETURN page.nth AS nth, version, change {.id, .kind, .at, .actor, .reason, .policyVersion, .movedCount, .because, .reviewed, .reviewedBy, .reviewedAt, .reviewNote, .risk, .undoneBy} AS change
ORDER BY nth, version DESC, change.id DESC
