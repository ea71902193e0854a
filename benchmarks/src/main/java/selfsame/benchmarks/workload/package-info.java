/** Customers who never were, and what they did: seeded, written to files, with the truth of who is who kept aside. */
@NullMarked
package selfsame.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
