package selfsame.api.act;

import java.util.List;
import selfsame.api.person.IdentifierInput;

public record MoveInput(List<IdentifierInput> identifiers, IdentifierInput to) {}
