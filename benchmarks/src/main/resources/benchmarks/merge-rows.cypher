// A row: one keyed node with three properties.
UNWIND $rows AS row
MERGE (node:BenchmarkRow {key: row.key})
SET node.a = row.a, node.b = row.b
