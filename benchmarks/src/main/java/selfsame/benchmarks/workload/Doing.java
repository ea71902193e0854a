package selfsame.benchmarks.workload;

import java.util.List;

/**
 * One event of a person, without its time.
 *
 * @param carried one or more, none twice
 * @param merges it joins what nothing joined before, as far as this person's own identifiers go
 */
record Doing(List<Carried> carried, boolean merges) {}
