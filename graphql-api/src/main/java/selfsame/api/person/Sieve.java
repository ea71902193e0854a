package selfsame.api.person;

import java.util.Collection;
import java.util.Set;

/** Looks at people's profiles. */
public interface Sieve {

    /** Of the people, those whose profile is so; with as many statements for one as for many. */
    Set<String> passing(Collection<String> personIds, PeopleFilter filter);
}
