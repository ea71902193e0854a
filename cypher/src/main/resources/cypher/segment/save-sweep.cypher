// Needs V016.
MERGE (sweep:Sweep {name: $name})
SET sweep.digest = $digest, sweep.after = $after, sweep.done = $done
RETURN sweep.name AS name
