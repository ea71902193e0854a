package selfsame.identity;

import java.util.UUID;

/** The lasting, random name (a UUIDv7) of the thing that a set of identifiers stands for. Never derived from an identifier. */
public record PersonId(UUID value) implements Comparable<PersonId> {

    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    /** In the order of the text, which for UUIDv7 is the order of minting, and is the database's order too. */
    @Override
    public int compareTo(PersonId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
