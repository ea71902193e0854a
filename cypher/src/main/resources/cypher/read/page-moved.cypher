// A page of the identifiers that each change gave a new person: the memberships it opened, whether closed since or not. Needs V005.
// While few changes opened most memberships, the planner would rather walk them all; hence the hints.
UNWIND $pages AS page
CALL (page) {
  CALL (page) {
    MATCH (moved:Identifier)-[opened:BELONGS_TO]->(:Person)
    USING INDEX SEEK opened:BELONGS_TO(change)
    WHERE opened.change = page.of
    RETURN moved AS identifier
    UNION
    MATCH (moved:Identifier)-[opened:BELONGED_TO]->(:Person)
    USING INDEX SEEK opened:BELONGED_TO(change)
    WHERE opened.change = page.of
    RETURN moved AS identifier
  }
  WITH page, identifier
  WHERE identifier.id < page.before
  RETURN identifier
  ORDER BY identifier.id DESC
  LIMIT $limit
}
RETURN page.nth AS nth, identifier {.id, .namespace, .value, .firstSeenAt, .lastSeenAt, .events} AS identifier
ORDER BY nth, identifier.id DESC
