package selfsame.cypher.bundle;

import selfsame.cypher.Bundle;
import selfsame.cypher.identifier.FindOwners;
import selfsame.cypher.identifier.UpsertIdentifiers;
import selfsame.cypher.profile.ReadSummaries;

/** Adds what was seen of identifiers; then reads, under the locks that this took, whom they belong to and what they remember. */
public record PutIdentifiers(UpsertIdentifiers seen, FindOwners owners, ReadSummaries summaries) implements Bundle {}
