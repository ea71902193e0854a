// What stewards said, and by which act it began and ended. An act is found again by the key of the request that made it.
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (f:Fact) REQUIRE f.id IS UNIQUE;
CREATE INDEX fact_begun IF NOT EXISTS FOR (f:Fact) ON (f.begunBy);
CREATE INDEX fact_ended IF NOT EXISTS FOR (f:Fact) ON (f.endedBy);
CREATE CONSTRAINT change_request IF NOT EXISTS FOR (c:Change) REQUIRE c.request IS UNIQUE;
CREATE INDEX membership_closed IF NOT EXISTS FOR ()-[m:BELONGED_TO]-() ON (m.closedBy);
