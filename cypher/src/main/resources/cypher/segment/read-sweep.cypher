// Needs V016.
MATCH (sweep:Sweep {name: $name})
RETURN sweep.digest AS digest, sweep.after AS after, sweep.done AS done
