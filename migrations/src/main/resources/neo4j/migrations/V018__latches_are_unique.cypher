// What a batch holds at its end, and who waits for its token takes once: ADR-0025.
CREATE CONSTRAINT latch_key IF NOT EXISTS FOR (l:Latch) REQUIRE l.key IS UNIQUE;
