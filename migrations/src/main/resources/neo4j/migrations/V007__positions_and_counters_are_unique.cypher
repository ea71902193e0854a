// How far each partition was resolved, and what came of its events; written in the batch's own transaction.
CREATE CONSTRAINT position_key IF NOT EXISTS FOR (p:Position) REQUIRE p.key IS UNIQUE;
CREATE CONSTRAINT counter_key IF NOT EXISTS FOR (c:Counter) REQUIRE c.key IS UNIQUE;
