package selfsame.local.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import selfsame.local.sample.SampleEvent.Source;

/** What happens to a stream in real life: the same event twice, hours late, with "null" for a name, or simply wrong. */
final class Mishaps {

    private static final int REPEATED_PERCENT = 2;
    private static final int LATE_PERCENT = 2;
    private static final int NAMELESS_PERCENT = 1;

    /** One wrong line after so many right ones. */
    private static final int WRONG_EVERY = 120;

    private static final int LATE_HOURS_MAX = 8;

    private static final Identifier NOBODY = new Identifier("user_id", "null");

    private static final List<String> WRONG = List.of(
            "{\"id\": \"cut-off\", \"type\": \"page_vie",
            "{\"id\": \"no-type\", \"identifiers\": [{\"namespace\": \"user_id\", \"value\": \"u-0002\"}]}",
            "{\"id\": \"no-such-namespace\", \"type\": \"page_viewed\", \"identifiers\": [{\"namespace\": \"shoe_size\", \"value\": \"44\"}]}",
            "{\"id\": \"from-the-future\", \"type\": \"page_viewed\", \"time\": \"2999-01-01T00:00:00Z\", \"identifiers\": []}",
            "{\"id\": \"two-people\", \"type\": \"logged_in\", \"identifiers\": [{\"namespace\": \"user_id\", \"value\": \"u-0003\"},"
                    + " {\"namespace\": \"user_id\", \"value\": \"u-0004\"}]}");

    private final SplittableRandom random;

    Mishaps(SplittableRandom random) {
        this.random = random;
    }

    List<SampleLine> happenTo(List<SampleEvent> day) {
        var sent = new ArrayList<SampleEvent>();
        for (var event : day) {
            var late = happens(LATE_PERCENT) ? sentLater(event) : event;
            var named = happens(NAMELESS_PERCENT) ? nameless(late) : late;
            sent.add(named);
            if (happens(REPEATED_PERCENT)) {
                sent.add(sentLater(named));
            }
        }
        sent.sort(Comparator.comparing(SampleEvent::sentAt).thenComparing(SampleEvent::id));
        return withWrongLines(sent);
    }

    private static List<SampleLine> withWrongLines(List<SampleEvent> sent) {
        var lines = new ArrayList<SampleLine>();
        for (var event : sent) {
            lines.add(new SampleLine(
                    event.source(),
                    event.line(),
                    event.ids().stream().filter(id -> !id.equals(NOBODY)).findFirst()));
            if (lines.size() % WRONG_EVERY == 0) {
                lines.add(new SampleLine(Source.WEB_SHOP, wrong(lines.size() / WRONG_EVERY), Optional.empty()));
            }
        }
        return lines;
    }

    private static String wrong(int which) {
        return WRONG.get(which % WRONG.size());
    }

    /** A broken client sends "null" where it has no user; the policy knows that value. */
    private static SampleEvent nameless(SampleEvent event) {
        var ids = event.ids().stream()
                .map(id -> id.namespace().equals(NOBODY.namespace()) ? NOBODY : id)
                .toList();
        return new SampleEvent(
                event.source(),
                event.id(),
                event.type(),
                event.occurredAt(),
                event.sentAt(),
                ids,
                event.properties(),
                event.more());
    }

    private SampleEvent sentLater(SampleEvent event) {
        var later = event.sentAt().plus(Duration.ofMinutes(1 + random.nextInt(LATE_HOURS_MAX * 60)));
        return new SampleEvent(
                event.source(),
                event.id(),
                event.type(),
                event.occurredAt(),
                later,
                event.ids(),
                event.properties(),
                event.more());
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }
}
