// Everything but the schema's history, the policy, and how far each partition was resolved.
MATCH (any)
WHERE NOT any:__Neo4jMigration AND NOT any:__Neo4jMigrationsLock AND NOT any:Policy AND NOT any:Position
CALL (any) { DETACH DELETE any } IN TRANSACTIONS OF 5000 ROWS
