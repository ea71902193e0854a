// Every id ever minted is one Person node; a former id answers through its anchor.
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE;
CREATE INDEX person_created IF NOT EXISTS FOR (p:Person) ON (p.createdAt);
