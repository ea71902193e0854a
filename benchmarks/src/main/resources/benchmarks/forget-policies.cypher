MATCH (policy:Policy) DETACH DELETE policy
