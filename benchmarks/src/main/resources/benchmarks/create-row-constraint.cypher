CREATE CONSTRAINT benchmark_row IF NOT EXISTS FOR (row:BenchmarkRow) REQUIRE row.key IS UNIQUE
