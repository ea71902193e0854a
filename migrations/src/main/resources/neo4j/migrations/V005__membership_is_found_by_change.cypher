// What a change moved is read from the memberships that it opened.
CREATE INDEX membership_change IF NOT EXISTS FOR ()-[m:BELONGS_TO]-() ON (m.change);
CREATE INDEX former_membership_change IF NOT EXISTS FOR ()-[m:BELONGED_TO]-() ON (m.change);
