package selfsame.local.launcher;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import selfsame.local.client.Balance;
import selfsame.local.client.Collector;
import selfsame.local.client.People;
import selfsame.local.launcher.WriteKeys.Trust;
import selfsame.local.sample.SampleDay;
import selfsame.local.sample.SampleEvent.Source;

/** A generated day of customers, sent to a running Selfsame, and what became of it. */
final class Demo {

    private static final long SEED = 20_261_122;

    /** Below the collector's bound for late events: an older day would be refused, so a new one begins. */
    private static final Duration DAY_AGE_MAX = Duration.ofDays(28);

    private final Home home;
    private final Ports ports;
    private final Console console;
    private final Instant startedAt;
    private final People people;
    private final Sightings sightings;
    private final Map<Source, String> keys;
    private final HookReceiver receiver;

    /** To be made before the collector starts: it then knows the keys from the beginning. */
    Demo(Home home, Ports ports, Console console, Instant startedAt) {
        this.home = home;
        this.ports = ports;
        this.console = console;
        this.startedAt = startedAt;
        people = new People(ports.graphql, new Tokens(new Keys(home).privateKey()).mint(Role.steward));
        sightings = new Sightings(people);
        keys = keys(home);
        receiver = HookReceiver.start(home);
    }

    /** Who is told of carts that are left. */
    HookReceiver receiver() {
        return receiver;
    }

    void run() {
        var day = day();
        console.line("\nA generated day of customers, %s, through the collector:"
                .formatted(day.toString().substring(0, 10)));
        var before = Balance.read(ports.collectorManagement);
        var collector = new Collector(ports.collector);
        var outcome = new DayStream(collector, sightings, keys).send(SampleDay.of(day, SEED), console);
        var after = Balance.settled(ports.collectorManagement, before.received() + outcome.accepted());
        new Summary(console, people).tell(new Summary.Figures(outcome, before, after, sightings, startedAt));
        new CartStory(collector, requireNonNull(keys.get(Source.SHOP_SERVER)), receiver, console).tell();
    }

    /** Yesterday when this home is new, and the same day for as long as the collector takes it: what is sent again is known again. */
    private Instant day() {
        var file = home.data().resolve("sample-day");
        var yesterday = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
        var kept = Instant.parse(home.keep(file, yesterday::toString));
        if (kept.isAfter(Instant.now().minus(DAY_AGE_MAX))) {
            return kept;
        }
        home.write(file, yesterday.toString());
        return yesterday;
    }

    private static Map<Source, String> keys(Home home) {
        var writeKeys = new WriteKeys(home);
        var keys = new EnumMap<Source, String>(Source.class);
        for (var source : Source.values()) {
            keys.put(source, writeKeys.own(source.key(), source.isPublic() ? Trust.PUBLIC : Trust.TRUSTED));
        }
        return keys;
    }
}
