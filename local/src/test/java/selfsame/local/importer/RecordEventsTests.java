package selfsame.local.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfsame.local.client.Json;
import selfsame.local.importer.RecordEvents.Import;

class RecordEventsTests {

    private static final Import RUN = new Import("spring-load", "crm", Instant.parse("2026-11-22T12:00:00Z"));

    @TempDir
    Path directory;

    @Test
    void aRecordIsNamedBySourceAndIdAndByItsPhonesAndEmails() throws IOException {
        var events = events("records.json", """
                {"DATA_SOURCE": "CUSTOMERS", "RECORD_ID": "1001", "PRIMARY_NAME_LAST": "Smith", "HOME_PHONE_NUMBER": "702-919-1300",\
                 "WORK_PHONE_NUMBER": "702-919-1301", "EMAIL_ADDRESS": "bsmith@work.example", "DATE": "1/2/18"}
                """);

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.path("type").asText()).isEqualTo("record_imported");
            assertThat(event.path("imported").asText()).isEqualTo("spring-load");
            assertThat(event.path("time").asText()).isEqualTo("2018-01-02T00:00:00Z");
            assertThat(identifiers(event))
                    .containsExactly(
                            "record=CUSTOMERS:1001",
                            "phone=702-919-1300",
                            "phone=702-919-1301",
                            "email=bsmith@work.example");
            assertThat(event.path("traits")).isEqualTo(Json.MAPPER.readTree("{\"primaryNameLast\": \"Smith\"}"));
        });
    }

    @Test
    void aCsvFileWithBlanksAfterItsCommasIsRead() throws IOException {
        var events = events("people.csv", """
                rec_id, given_name, surname, soc_sec_id
                rec-1-org, , waller, 6988048
                rec-2-org, lachlan, berry, 7364009
                """);

        assertThat(events).hasSize(2);
        assertThat(identifiers(events.getFirst())).containsExactly("record=crm:rec-1-org");
        assertThat(events.getFirst().path("traits").fieldNames()).toIterable().containsExactly("surname", "socSecId");
    }

    @Test
    void aRecordWithoutADateHappensWhenItsImportFirstRan() throws IOException {
        var events = events("people.csv", "id,name\n1,Ann\n");

        assertThat(events.getFirst().path("time").asText()).isEqualTo("2026-11-22T12:00:00Z");
    }

    @Test
    void theSameRecordIsTheSameEventAndAChangedOneIsAnother() throws IOException {
        var first = events("first.csv", "id,name\n1,Ann\n2,Bob\n");
        var again = events("again.csv", "id,name\n2,Bob\n1,Anna\n");

        assertThat(again.get(0)).isEqualTo(first.get(1));
        assertThat(again.get(1).path("id")).isNotEqualTo(first.get(0).path("id"));
    }

    @Test
    void anEmailMayStandBehindAName() throws IOException {
        var events = events("people.csv", "id,email\n1,Ann Lee <ann@work.example>\n");

        assertThat(identifiers(events.getFirst())).contains("email=ann@work.example");
    }

    @Test
    void whatCannotBeReadBecomesATrait() throws IOException {
        var file = Files.writeString(directory.resolve("people.csv"), "id,phone,email\n1,call me,ann@work.example\n");
        try (var records = new RecordFile(file).read()) {
            var event = new RecordEvents(Columns.USUAL, RUN)
                    .event(records.nextValue())
                    .orElseThrow();

            var mended = Json.MAPPER.readTree(event.without("phone").line());

            assertThat(identifiers(mended)).containsExactly("record=crm:1", "email=ann@work.example");
            assertThat(mended.at("/traits/phone/0").asText()).isEqualTo("call me");
        }
    }

    @Test
    void aRecordWithoutAnIdIsNoEvent() throws IOException {
        assertThat(events("people.csv", "id,name\n,Ann\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-10,             2018-03-10T00:00:00Z",
        "2018-03-10T08:30:00+02:00, 2018-03-10T06:30:00Z",
        "2018-03-10 08:30:00,    2018-03-10T08:30:00Z",
        "20180310,               2018-03-10T00:00:00Z",
        "3/10/18,                2018-03-10T00:00:00Z",
        "3/10/2018,              2018-03-10T00:00:00Z",
        "2010,                   2010-01-01T00:00:00Z",
    })
    void datesAreReadAsTheyAreWritten(String written, Instant read) {
        assertThat(RecordDates.read(written)).contains(read);
    }

    @Test
    void whatIsNoDateIsNone() {
        assertThat(RecordDates.read("Active")).isEmpty();
    }

    private List<JsonNode> events(String name, String content) throws IOException {
        var file = Files.writeString(directory.resolve(name), content);
        var mapping = new RecordEvents(Columns.USUAL, RUN);
        var events = new ArrayList<JsonNode>();
        try (var records = new RecordFile(file).read()) {
            while (records.hasNextValue()) {
                for (var event : mapping.event(records.nextValue()).stream().toList()) {
                    events.add(Json.MAPPER.readTree(event.line()));
                }
            }
        }
        return events;
    }

    private static List<String> identifiers(JsonNode event) {
        var names = new ArrayList<String>();
        for (var identifier : event.path("identifiers")) {
            names.add(identifier.path("namespace").asText() + "="
                    + identifier.path("value").asText());
        }
        return names;
    }
}
