package selfsame.local.importer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import selfsame.local.client.Json;

/** A file of records: CSV with a header when it is named so, else JSON objects one after the other (JSON lines) or in an array. */
public record RecordFile(Path path) {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private static final ObjectReader CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build()
            .readerFor(FIELDS)
            .with(CsvSchema.emptySchema().withHeader());

    /** What a record is called that does not say where it is from. */
    public String name() {
        return path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    /** One record after the other, in the order of the file; to be closed. */
    public MappingIterator<SequencedMap<String, Object>> read() throws IOException {
        return reader().readValues(path.toFile());
    }

    private ObjectReader reader() {
        var isCsv = path.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return isCsv ? CSV : Json.MAPPER.readerFor(FIELDS);
    }
}
