package selfsame.ingestion.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.ingestion.topics.Topics;

class PublicationTests {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void newestStateOfAPersonIsPublishedLastWhateverInterleavesOrCrashes(long seed) {
        World world = new World(seed);

        List<OutboxRecord> published = relayed(world);

        assertThat(World.newestOf(published)).isEqualTo(World.newestOf(world.wanted));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatHappenedIsToldAtLeastOnceWithNothingLeftOut(long seed) {
        World world = new World(seed);

        List<OutboxRecord> published = relayed(world);

        assertThat(published).filteredOn(record -> !record.isState()).containsAll(history(world.wanted));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void recordsOfOnePageComeByVersionPerKey(long seed) {
        World world = new World(seed);
        LongStream.range(0, 20).forEach(commit -> world.commit());
        List<OutboxRecord> page = records(world.oldest(20));

        List<OutboxRecord> published = Publication.of(page, world.versions).records();

        for (String person : world.versions.keySet()) {
            assertThat(published)
                    .filteredOn(record -> record.key().equals(person) && !record.isState())
                    .extracting(OutboxRecord::order)
                    .isSorted();
        }
    }

    @Test
    void tombstoneOfAnAbsorbedIdComesAfterItsMapping() {
        OutboxRecord mapping = state("absorbed", 2, "{\"into\":\"survivor\"}");
        OutboxRecord tombstone = state("absorbed", 2, null);

        Publication publication = Publication.of(List.of(mapping, tombstone), Map.of("absorbed", 2L));

        assertThat(publication.records()).containsExactly(mapping, tombstone);
    }

    @Test
    void tombstoneDoesNotComeAfterTheUndoThatBroughtTheIdBack() {
        OutboxRecord back = state("person", 3, "{}");
        OutboxRecord tombstone = state("person", 2, null);

        Publication publication = Publication.of(List.of(back, tombstone), Map.of("person", 3L));

        assertThat(publication.records()).containsExactly(back);
        assertThat(publication.superseded()).isEqualTo(1);
    }

    @Test
    void nothingButTombstonesIsToldOfAPersonWhoIsGone() {
        OutboxRecord value = state("erased", 1, "{}");
        OutboxRecord tombstone = state("erased", 2, null);

        Publication publication = Publication.of(List.of(value, tombstone), Map.of());

        assertThat(publication.records()).containsExactly(tombstone);
    }

    @Test
    void recordAheadOfItsPersonIsACommitHalfSeen() {
        List<OutboxRecord> seen = List.of(state("person", 2, "{}"));

        assertThat(Publication.isHalfSeen(seen, Map.of("person", 1L))).isTrue();
        assertThat(Publication.isHalfSeen(seen, Map.of())).isTrue();
        assertThat(Publication.isHalfSeen(seen, Map.of("person", 2L))).isFalse();
    }

    /** A relay that reads, is overtaken by commits, publishes, and dies every third time before it deletes. */
    private static List<OutboxRecord> relayed(World world) {
        List<OutboxRecord> published = new ArrayList<>();
        int commits = 40;
        while (commits > 0 || !world.outbox.isEmpty()) {
            List<OutboxRow> page = world.oldest(world.upTo(4));
            for (int burst = world.upTo(3); burst > 0 && commits > 0; burst--, commits--) {
                world.commit();
            }
            published.addAll(
                    Publication.of(records(page), Map.copyOf(world.versions)).records());
            if (!world.chance(3)) {
                page.forEach(row -> world.outbox.remove(row.id()));
            }
        }
        return published;
    }

    private static List<OutboxRecord> records(List<OutboxRow> page) {
        return page.stream().flatMap(row -> row.records().stream()).toList();
    }

    private static List<OutboxRecord> history(List<OutboxRecord> records) {
        return records.stream().filter(record -> !record.isState()).toList();
    }

    private static OutboxRecord state(String person, long version, @Nullable String value) {
        return new OutboxRecord(Topics.PEOPLE_CHANGES, person, version, value);
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }
}
