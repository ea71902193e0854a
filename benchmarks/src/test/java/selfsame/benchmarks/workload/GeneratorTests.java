package selfsame.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;

class GeneratorTests {

    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");
    private static final Workload RETAIL = Generator.generate(new Shape(7, Mix.RETAIL, 60_000, 20, END));
    private static final Workload BROWSING = Generator.generate(new Shape(7, Mix.BROWSING, 8_000, 20, END));

    @Test
    void theSameShapeGivesTheSameFileAndAnotherSeedAnother() {
        Shape shape = new Shape(3, Mix.RETAIL, 500, 20, END);

        List<Line> once = Generator.generate(shape).lines();

        assertThat(Generator.generate(shape).lines()).isEqualTo(once);
        assertThat(Generator.generate(new Shape(4, Mix.RETAIL, 500, 20, END)).lines())
                .isNotEqualTo(once);
    }

    @Test
    void browsersHaveTheEventsOfTheirPercentiles() {
        RandomDataGenerator random = new RandomDataGenerator(new Well19937c(1));
        double[] events = new double[200_000];
        Arrays.setAll(events, _ -> Mix.BROWSING.events(random));

        assertThat(StatUtils.percentile(events, 50)).isCloseTo(6, within(0.5));
        assertThat(StatUtils.percentile(events, 90)).isCloseTo(72, within(3.0));
        assertThat(StatUtils.percentile(events, 99)).isCloseTo(290, within(20.0));
        assertThat(StatUtils.max(events)).isLessThanOrEqualTo(10_000);
        assertThat(StatUtils.min(events)).isEqualTo(1);
    }

    @Test
    void buyersHaveTwoEventsInTheMean() {
        double[] events = RETAIL.census().eventsPerPerson().stream()
                .mapToDouble(count -> count)
                .toArray();

        assertThat(StatUtils.mean(events)).isCloseTo(1.96, within(0.05));
    }

    @Test
    void customersHaveTheIdentifiersOfTheirMeans() {
        RandomDataGenerator random = new RandomDataGenerator(new Well19937c(1));
        SharedDevices devices = new SharedDevices();
        Map<String, Double> means = new HashMap<>();
        int customers = 50_000;
        for (int number = 0; number < customers; number++) {
            Customer customer = Customer.of(number, random, new SharedDevices());
            customer.user().forEach(one -> means.merge(one.namespace(), 1.0 / customers, Double::sum));
            customer.known().forEach(one -> means.merge(one.namespace(), 1.0 / customers, Double::sum));
            customer.anonymous().forEach(one -> means.merge(one.namespace(), 1.0 / customers, Double::sum));
        }

        assertThat(devices.devices()).isZero();
        assertThat(means.get(Carried.USER)).isCloseTo(0.8, within(0.02));
        assertThat(means.get(Carried.EMAIL)).isCloseTo(1.6, within(0.03));
        assertThat(means.get(Carried.PHONE)).isCloseTo(0.7, within(0.02));
        assertThat(means.get(Carried.DEVICE)).isCloseTo(2.2, within(0.05));
        assertThat(means.get(Carried.COOKIE)).isCloseTo(4, within(0.1));
    }

    @Test
    void eventsCarryOneTwoOrMoreIdentifiersInTheirShares() {
        List<CanonicalEvent> events = BROWSING.events();

        assertThat(share(events, event -> usable(event) == 1)).isCloseTo(0.65, within(0.02));
        assertThat(share(events, event -> usable(event) == 2)).isCloseTo(0.27, within(0.02));
        assertThat(share(events, event -> usable(event) > 2)).isCloseTo(0.08, within(0.02));
    }

    @ParameterizedTest(name = "{0} of 1,000")
    @ValueSource(ints = {5, 20, 100})
    void asManyEventsMergeAsAreAskedFor(int mergesPerThousand) {
        Workload workload = Generator.generate(new Shape(11, Mix.BROWSING, 5_000, mergesPerThousand, END));
        List<CanonicalEvent> distinct = List.copyOf(distinct(workload));

        double drawn = 1000.0 * workload.census().merges() / distinct.size();

        assertThat(drawn).isCloseTo(mergesPerThousand, within(0.1 * mergesPerThousand));
    }

    @Test
    void aLoginComesAfterSomeAnonymousEvents() {
        Map<Integer, Integer> before = new HashMap<>();
        Set<Integer> loggedIn = new HashSet<>();
        for (CanonicalEvent event : RETAIL.events()) {
            int person = Integer.parseInt(event.id().replaceAll("-.*", ""));
            if (event.identifiers().stream().anyMatch(EventIdentifier::authenticated)) {
                loggedIn.add(person);
            } else if (!loggedIn.contains(person)) {
                before.merge(person, 1, Integer::sum);
            }
        }

        assertThat(loggedIn.stream().filter(before::containsKey).count()).isPositive();
        assertThat(loggedIn)
                .hasSizeLessThan((int) (0.8 * RETAIL.census().eventsPerPerson().size()));
    }

    @Test
    void householdsAndKiosksHaveTheirSharesOfTheDevices() {
        RandomDataGenerator random = new RandomDataGenerator(new Well19937c(5));
        SharedDevices devices = new SharedDevices();
        Map<Carried, Integer> takers = new HashMap<>();
        for (int number = 0; number < 60_000; number++) {
            Customer customer = Customer.of(number, random, devices);
            customer.anonymous()
                    .subList(1, 1 + customer.shared())
                    .forEach(device -> takers.merge(device, 1, Integer::sum));
        }
        List<Integer> kiosks =
                takers.values().stream().filter(people -> people > 3).toList();

        assertThat(1.0 * devices.households() / devices.devices()).isCloseTo(0.03, within(0.003));
        assertThat(1.0 * devices.kiosks() / devices.devices()).isCloseTo(0.001, within(0.0004));
        assertThat(kiosks).hasSizeGreaterThan(50).allMatch(people -> people < 500);
        assertThat(StatUtils.mean(kiosks.stream().mapToDouble(people -> people).toArray()))
                .isCloseTo(260, within(40.0));
    }

    @Test
    void someEventsCarryTheBlobOrAPlaceholderAreLateOrComeTwice() {
        List<CanonicalEvent> events = BROWSING.events();
        List<CanonicalEvent> distinct = List.copyOf(distinct(BROWSING));

        assertThat(share(distinct, event -> carries(event, "fingerprint-0"))).isCloseTo(0.005, within(0.002));
        assertThat(share(
                        distinct,
                        event -> event.identifiers().stream()
                                .anyMatch(one ->
                                        Generator.isPlaceholder(one.identifier().canonical()))))
                .isCloseTo(0.002, within(0.001));
        assertThat(share(
                        distinct,
                        event -> delay(event).compareTo(Duration.ofSeconds(2)) > 0
                                && delay(event).compareTo(Duration.ofHours(1)) < 0))
                .isCloseTo(0.05, within(0.01));
        assertThat(share(distinct, event -> delay(event).compareTo(Duration.ofHours(1)) > 0))
                .isCloseTo(0.005, within(0.002));
        assertThat(1.0 * (events.size() - distinct.size()) / distinct.size()).isCloseTo(0.01, within(0.003));
    }

    @Test
    void aStewardUndoesAMergeEveryTenThousandEvents() {
        List<Line.Undone> undone = BROWSING.lines().stream()
                .filter(Line.Undone.class::isInstance)
                .map(Line.Undone.class::cast)
                .toList();

        assertThat(undone).hasSize(BROWSING.events().size() / 10_000);
    }

    @Test
    void theStreamIsInTheOrderOfReceipt() {
        List<Instant> firstReceipts =
                distinct(BROWSING).stream().map(CanonicalEvent::receivedAt).toList();

        assertThat(firstReceipts).isSorted().allMatch(at -> !at.isAfter(END));
    }

    @Test
    void theTruthKnowsEveryIdentifier() {
        Set<String> known = new HashSet<>(BROWSING.truth().keySet());
        known.add("device_id:fingerprint-0");

        assertThat(known).isEqualTo(BROWSING.identifiers());
    }

    @Test
    void whatIsWrittenIsRead(@TempDir Path folder) {
        Workload workload = Generator.generate(new Shape(5, Mix.BROWSING, 1_000, 20, END));

        WorkloadFiles files = WorkloadFiles.in(folder).write(workload);

        assertThat(files.read()).isEqualTo(workload.lines());
        assertThat(files.truth()).content(StandardCharsets.UTF_8).contains("user_id:u");
    }

    private static java.util.Collection<CanonicalEvent> distinct(Workload workload) {
        Map<String, CanonicalEvent> distinct = new java.util.LinkedHashMap<>();
        workload.events().forEach(event -> distinct.putIfAbsent(event.id(), event));
        return distinct.values();
    }

    private static double share(List<CanonicalEvent> events, java.util.function.Predicate<CanonicalEvent> which) {
        return 1.0 * events.stream().filter(which).count() / events.size();
    }

    private static long usable(CanonicalEvent event) {
        return event.identifiers().stream()
                .filter(one -> !one.value().equals("fingerprint-0")
                        && !Generator.isPlaceholder(one.identifier().canonical()))
                .count();
    }

    private static boolean carries(CanonicalEvent event, String value) {
        return event.identifiers().stream().anyMatch(one -> one.value().equals(value));
    }

    private static Duration delay(CanonicalEvent event) {
        return Duration.between(event.time(), event.receivedAt());
    }
}
