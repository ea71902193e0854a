MATCH (any) RETURN count(any) AS nodes
