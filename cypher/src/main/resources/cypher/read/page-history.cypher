// A page of the changes that involved each id, a seek in the order of its version. Needs V006.
UNWIND $pages AS page
CALL (page) {
  MATCH (change:Change)-[involved:INVOLVED]->(:Person)
  WHERE involved.person = page.personId AND involved.version < page.before
  RETURN change, involved.version AS version
  ORDER BY involved.person DESC, involved.version DESC
  LIMIT $limit
}
RETURN page.nth AS nth, version, change {.id, .kind, .at, .actor, .reason, .policyVersion, .movedCount, .because, .reviewed} AS change
ORDER BY nth, version DESC
