// Questions that wait for a steward: one per subject and reason, listed newest first by state and by assignee, found by the act that settled them.
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (c:Case) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT case_key IF NOT EXISTS FOR (c:Case) REQUIRE c.key IS UNIQUE;
CREATE INDEX case_state IF NOT EXISTS FOR (c:Case) ON (c.state, c.id);
CREATE INDEX case_assignee IF NOT EXISTS FOR (c:Case) ON (c.assignee, c.state, c.id);
CREATE INDEX case_act IF NOT EXISTS FOR (c:Case) ON (c.act);
