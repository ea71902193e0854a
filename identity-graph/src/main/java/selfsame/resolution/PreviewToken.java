package selfsame.resolution;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import selfsame.identity.IdentityException;
import selfsame.identity.PersonId;

/**
 * Stands for what a preview showed: a digest of it, and the ids that were minted for new people, so that the act gives the same ones.
 * Holds no personal data.
 */
record PreviewToken(String digest, List<PersonId> minted) {

    private static final char SEPARATOR = '.';

    static PreviewToken parse(String text) {
        try {
            String[] parts = text.split("\\.", -1);
            return new PreviewToken(
                    parts[0], Arrays.stream(parts).skip(1).map(PersonId::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new IdentityException.ActRefused("preview is not a token that a preview gave. Copy it whole.");
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(digest);
        minted.forEach(id -> text.append(SEPARATOR).append(id));
        return text.toString();
    }

    /** First the ids of the preview, then new ones. */
    Supplier<PersonId> mint(Supplier<PersonId> fresh) {
        Iterator<PersonId> known = minted.iterator();
        return () -> known.hasNext() ? known.next() : fresh.get();
    }

    /** Notes what it mints. */
    static Supplier<PersonId> noting(Supplier<PersonId> fresh, List<PersonId> noted) {
        return () -> {
            PersonId id = fresh.get();
            noted.add(id);
            return id;
        };
    }
}
