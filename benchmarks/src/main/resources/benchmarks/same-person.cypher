MATCH (:Identifier {key: $a})-[:BELONGS_TO]->(left), (:Identifier {key: $b})-[:BELONGS_TO]->(right)
RETURN left = right AS same
