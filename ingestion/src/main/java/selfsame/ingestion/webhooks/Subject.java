package selfsame.ingestion.webhooks;

import java.util.Set;
import selfsame.profile.Profile;

/** Who a change is about, as things stand when it is told. Personal data. */
record Subject(Profile profile, Set<String> segments) {

    /** Looks people up. */
    @FunctionalInterface
    interface Lookup {

        /** @return with an empty profile for somebody who is no more */
        Subject of(String personId);
    }

    @Override
    public String toString() {
        return profile.toString();
    }
}
