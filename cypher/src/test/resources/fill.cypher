// Nine thousand identifiers of three thousand people, with what a shop's history holds of them.
UNWIND range(1, 3000) AS n
CREATE (person:Person {id: 'p' + n, createdAt: n, updatedAt: n, policyVersion: 1, version: 1, identifiers: 3})
CREATE (change:Change {id: 'c' + n, kind: 'CREATED', at: n, risk: n % 10, reviewed: n % 2 = 0, request: 'r' + n})
CREATE (change)-[:INVOLVED {person: person.id, version: 1}]->(person)
CREATE (last:Identifier {key: 'k' + n, id: 'i' + n, firstSeenAt: n, lastSeenAt: n, pendingSince: CASE WHEN n % 100 = 0 THEN n END})
CREATE (last)-[:BELONGS_TO {since: n, change: change.id}]->(person)
CREATE (person)-[:ANCHORED_AT]->(last)
CREATE (:Outbox {id: 'o' + n, shard: n % 4})
CREATE (:Standing {personId: person.id, dueAt: CASE WHEN n % 2 = 0 THEN n END})
CREATE (:Membership {key: 'm' + n, segment: 'loyal', personId: person.id})
CREATE (:Told {key: 't' + n, forgetAt: n})
CREATE (:Fact {id: 'f' + n, kind: 'APART', begunBy: change.id})-[:SPEAKS_OF {side: 'LEFT'}]->(last)
CREATE (:Case {id: 'q' + n, key: 'q' + n, state: 'OPEN', assignee: 'a' + n % 7, act: change.id})-[:ABOUT]->(last)
WITH person, change, last, n
UNWIND range(1, 2) AS other
CREATE (identifier:Identifier {key: 'k' + n + '-' + other, id: 'i' + n + '-' + other, firstSeenAt: n, lastSeenAt: n})
CREATE (identifier)-[:BELONGS_TO {since: n, change: change.id}]->(person)
CREATE (identifier)-[:BELONGED_TO {since: n - 1, until: n, change: change.id, closedBy: change.id}]->(person)
CREATE (identifier)-[:LINKED {id: 'l' + n + '-' + other, kind: 'OBSERVED', firstSeenAt: n, lastSeenAt: n, events: 1,
  expiresAt: CASE WHEN n % 3 = 0 THEN n END,
  held: CASE WHEN n % 10 = 0 THEN 'BRIDGE' END}]->(last)
CREATE (:Event {key: 'e' + n + '-' + other, attributedTo: identifier.id, occurredAt: n})-[:CARRIED]->(identifier)
