/** What was measured, as a table for people and as JSON for machines. */
@NullMarked
package selfsame.benchmarks.report;

import org.jspecify.annotations.NullMarked;
