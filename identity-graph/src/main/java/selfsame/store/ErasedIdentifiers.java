package selfsame.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import selfsame.identity.Identifier;

/**
 * Tells which identifiers were erased, from keyed hashes alone: the graph holds nothing from which an erased value could be
 * read, and no replay brings it back.
 */
final class ErasedIdentifiers {

    private static final String ALGORITHM = "HmacSHA256";

    private final Optional<SecretKeySpec> key;

    /** @param key secret; empty when nothing can have been erased because none was ever configured */
    ErasedIdentifiers(Optional<byte[]> key) {
        this.key = key.map(bytes -> new SecretKeySpec(bytes, ALGORITHM));
    }

    /** By the hash that an erased one would be stored under; empty when none can have been erased. */
    Map<String, Identifier> byHash(Collection<Identifier> identifiers) {
        Map<String, Identifier> byHash = new LinkedHashMap<>();
        key.ifPresent(secret ->
                identifiers.stream().sorted().forEach(identifier -> byHash.put(hash(identifier, secret), identifier)));
        return byHash;
    }

    private static String hash(Identifier identifier, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(identifier.canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
        }
    }
}
