package selfsame.ingestion.security;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import selfsame.ingestion.contract.Source;
import selfsame.ingestion.contract.Trust;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The write keys as YAML: {@code keys: [{source, trust: public|trusted, sha256: <hex of the key>, demo: true|false}]}. A source may
 * have several keys, so that one can be replaced without a gap.
 */
record WriteKeyFile(List<WriteKey> keys) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param sha256 of the key, in lower-case hexadecimal: the key itself is written down nowhere */
    record WriteKey(Source source, String sha256, boolean demo) {}

    private record Document(@Nullable List<Entry> keys) {}

    private record Entry(
            @Nullable String source,
            @Nullable String trust,
            @Nullable String sha256,
            boolean demo) {}

    /** @throws IllegalArgumentException naming the entry that is wrong */
    static WriteKeyFile parse(String yaml) {
        List<Entry> entries = entries(yaml);
        Set<String> digests = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!digests.add(String.valueOf(entries.get(i).sha256()).toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("keys[%d] has the sha256 of an entry before it".formatted(i));
            }
        }
        return new WriteKeyFile(IntStream.range(0, entries.size())
                .mapToObj(i -> key(i, entries.get(i)))
                .toList());
    }

    private static List<Entry> entries(String yaml) {
        try {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            Document document = MAPPER.convertValue(tree, Document.class);
            if (document == null || document.keys() == null) {
                throw new IllegalArgumentException("it has no list of keys");
            }
            return document.keys();
        } catch (YAMLException | JacksonException e) {
            throw new IllegalArgumentException("it is not 'keys:' with a list of {source, trust, sha256}", e);
        }
    }

    private static WriteKey key(int index, Entry entry) {
        try {
            String sha256 = String.valueOf(entry.sha256());
            if (!SHA256.matcher(sha256).matches()) {
                throw new IllegalArgumentException("sha256 is not 64 hexadecimal digits");
            }
            Source source = new Source(String.valueOf(entry.source()), trust(entry.trust()));
            return new WriteKey(source, sha256.toLowerCase(Locale.ROOT), entry.demo());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("keys[%d]: %s".formatted(index, wrong.getMessage()), wrong);
        }
    }

    private static Trust trust(@Nullable String trust) {
        return switch (trust) {
            case "public" -> Trust.PUBLIC;
            case "trusted" -> Trust.TRUSTED;
            case null, default -> throw new IllegalArgumentException("trust is neither public nor trusted");
        };
    }
}
