// A person's history is a seek by person in the order of its version; all changes are listed by time and kind.
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (c:Change) REQUIRE c.id IS UNIQUE;
CREATE INDEX change_kind IF NOT EXISTS FOR (c:Change) ON (c.kind, c.id);
CREATE INDEX involved_person IF NOT EXISTS FOR ()-[i:INVOLVED]-() ON (i.person, i.version);
