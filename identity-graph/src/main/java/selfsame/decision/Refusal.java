package selfsame.decision;

import selfsame.identity.Identifier;

/** A guardrail's no: its reason, and the two identifiers that show the conflict. */
record Refusal(HeldReason reason, Identifier left, Identifier right) {}
