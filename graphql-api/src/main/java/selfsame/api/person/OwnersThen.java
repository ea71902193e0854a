package selfsame.api.person;

import java.util.Collection;
import java.util.Map;

/** Whom identifiers belonged to at another time than now; an answer about the past has it in its local context. */
public interface OwnersThen {

    /** Under which a field's local context holds it. */
    String KEY = "ownersThen";

    /** Under which name its data loader is known; its keys are {@link Asked}. */
    String LOADER = "ownersThen";

    /** What answers for a person, by identifier id; an identifier that was nobody's is left out. */
    Map<String, ? extends Object> ownersOf(Collection<String> identifierIds);

    /** Whose was it then? */
    record Asked(OwnersThen owners, String identifierId) {}
}
