package selfsame.api.act;

import selfsame.api.person.IdentifierInput;

public record PairInput(IdentifierInput a, IdentifierInput b) {}
