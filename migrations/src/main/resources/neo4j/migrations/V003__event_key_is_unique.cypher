// An event is (source, id); a trail is read by the identifier it is attributed to, in event order.
CREATE CONSTRAINT event_key IF NOT EXISTS FOR (e:Event) REQUIRE e.key IS UNIQUE;
CREATE INDEX event_trail IF NOT EXISTS FOR (e:Event) ON (e.attributedTo, e.occurredAt, e.key);
