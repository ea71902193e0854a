package selfsame.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.neo4j.driver.SimpleQueryRunner;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.identifier.FindErased;
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

    Set<Identifier> among(Collection<Identifier> identifiers, SimpleQueryRunner runner) {
        if (key.isEmpty() || identifiers.isEmpty()) {
            return Set.of();
        }
        Map<String, Identifier> byHash = new LinkedHashMap<>();
        identifiers.stream().sorted().forEach(identifier -> byHash.put(hash(identifier, key.get()), identifier));
        return CypherRunner.run(runner, new FindErased(byHash.keySet().stream().toList())).stream()
                .map(row -> byHash.get(row.hash()))
                .collect(Collectors.toSet());
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
