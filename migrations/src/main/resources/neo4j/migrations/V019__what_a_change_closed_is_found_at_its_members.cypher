// No statement seeks memberships by the change that closed them, and each identifier that moves was entered here.
DROP INDEX membership_closed IF EXISTS;
