package selfsame.api.asof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import selfsame.api.link.Link;
import selfsame.api.person.OwnersThen;
import selfsame.asof.Moment;

/** The part of the graph around an identifier, as it was. */
public interface Past extends OwnersThen {

    Moment moment();

    @Override
    Map<String, PersonThen> ownersOf(Collection<String> identifierIds);

    /** Links at identifiers, held ones too; a link may come twice. */
    List<Link> linksAt(List<String> identifierIds);
}
