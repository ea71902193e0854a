/**
 * A real Neo4j and a real Kafka without a Docker engine, for tests and for the launcher. This package needs nothing but the JDK, so
 * that other modules' tests can use it; the databases run in a child JVM whose class path is its own.
 */
@NullMarked
package selfsame.local;

import org.jspecify.annotations.NullMarked;
