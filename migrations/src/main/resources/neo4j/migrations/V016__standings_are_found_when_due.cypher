// Segments, journeys and what destinations were told hang on nodes of their own, found by keys: no relationships, so no busy node.
CREATE CONSTRAINT standing_person_is_unique IF NOT EXISTS FOR (standing:Standing) REQUIRE standing.personId IS UNIQUE;
CREATE INDEX standing_due_at IF NOT EXISTS FOR (standing:Standing) ON (standing.dueAt);
CREATE CONSTRAINT membership_key_is_unique IF NOT EXISTS FOR (membership:Membership) REQUIRE membership.key IS UNIQUE;
CREATE INDEX membership_by_segment IF NOT EXISTS FOR (membership:Membership) ON (membership.segment, membership.personId);
CREATE INDEX membership_by_person IF NOT EXISTS FOR (membership:Membership) ON (membership.personId);
CREATE CONSTRAINT told_key_is_unique IF NOT EXISTS FOR (told:Told) REQUIRE told.key IS UNIQUE;
CREATE INDEX told_forget_at IF NOT EXISTS FOR (told:Told) ON (told.forgetAt);
CREATE CONSTRAINT sweep_name_is_unique IF NOT EXISTS FOR (sweep:Sweep) REQUIRE sweep.name IS UNIQUE;
