package selfsame.api.act;

import java.util.List;
import selfsame.api.person.IdentifierInput;

public record SidesInput(List<IdentifierInput> a, List<IdentifierInput> b) {}
