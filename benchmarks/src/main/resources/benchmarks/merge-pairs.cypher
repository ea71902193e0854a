// A row: one relationship between two keyed nodes.
UNWIND $rows AS row
MATCH (left:BenchmarkRow {key: row.left})
MATCH (right:BenchmarkRow {key: row.right})
MERGE (left)-[tie:BENCHMARK_TIE]->(right)
SET tie.at = row.at
