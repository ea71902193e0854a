// Separations are listed newest first; changes that nobody has reviewed, the riskiest first.
CREATE INDEX fact_kind IF NOT EXISTS FOR (f:Fact) ON (f.kind, f.id);
CREATE INDEX change_risk IF NOT EXISTS FOR (c:Change) ON (c.reviewed, c.risk, c.id);
