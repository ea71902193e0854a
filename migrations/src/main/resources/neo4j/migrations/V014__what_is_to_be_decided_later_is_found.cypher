// Identifiers around which a decision was put off, and links by when they are void.
CREATE INDEX identifier_pending IF NOT EXISTS FOR (i:Identifier) ON (i.pendingSince);
CREATE INDEX link_expires IF NOT EXISTS FOR ()-[l:LINKED]-() ON (l.expiresAt);
