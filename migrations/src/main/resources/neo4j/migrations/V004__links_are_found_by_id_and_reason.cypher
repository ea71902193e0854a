// A change names the links it was made for by id; held links are listed by reason.
CREATE INDEX link_id IF NOT EXISTS FOR ()-[l:LINKED]-() ON (l.id);
CREATE INDEX link_held IF NOT EXISTS FOR ()-[l:LINKED]-() ON (l.held, l.id);
