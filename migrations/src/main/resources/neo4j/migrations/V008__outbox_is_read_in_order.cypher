// What is to be told to the world, until Kafka acknowledged it; a lease says which relay tells it.
CREATE CONSTRAINT outbox_id IF NOT EXISTS FOR (o:Outbox) REQUIRE o.id IS UNIQUE;
CREATE INDEX outbox_shard IF NOT EXISTS FOR (o:Outbox) ON (o.shard, o.id);
CREATE CONSTRAINT lease_name IF NOT EXISTS FOR (l:Lease) REQUIRE l.name IS UNIQUE;
