package selfsame.api.person;

import graphql.execution.DataFetcherResult;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import selfsame.api.feed.FeedCursor;

/** One subscriber's eye on one person. Notes come from one thread, looks from another; no two looks at once. */
final class PersonWatch {

    /** While nobody is so called, it is looked no more often. */
    private static final Duration NOBODY_INTERVAL = Duration.ofSeconds(1);

    /** More are taken for everybody: looking once too often does no harm. */
    private static final int PEOPLE_MAX = 20_000;

    /**
     * People to whom something happened.
     *
     * @param everybody there were too many to name
     * @param next where to go on after it
     */
    record Mention(Set<String> people, boolean everybody, FeedCursor next) {

        static Mention of(Collection<String> people, FeedCursor next) {
            return new Mention(Set.copyOf(people), false, next);
        }

        boolean concerns(String person) {
            return everybody || people.contains(person);
        }

        Mention and(Mention later) {
            if (later.people.isEmpty()) {
                return new Mention(people, everybody || later.everybody, later.next);
            }
            if (everybody || later.everybody || people.size() + later.people.size() > PEOPLE_MAX) {
                return new Mention(Set.of(), true, later.next);
            }
            Set<String> both = new HashSet<>(people);
            both.addAll(later.people);
            return new Mention(both, false, later.next);
        }
    }

    private final Supplier<DataFetcherResult<@Nullable Person>> looking;
    private final Scheduler threads;
    private final AtomicReference<@Nullable Mention> noted = new AtomicReference<>();
    private volatile @Nullable String current;

    /** @param looking who it is now, whatever it is called by; without data: nobody */
    PersonWatch(Supplier<DataFetcherResult<@Nullable Person>> looking, Scheduler threads) {
        this.looking = looking;
        this.threads = threads;
    }

    void note(Mention mention) {
        noted.accumulateAndGet(mention, (before, later) -> before == null ? later : before.and(later));
    }

    /** The person, when it was mentioned, and when it is looked at first; empty otherwise. */
    Mono<DataFetcherResult<Person>> look() {
        Mention mention = noted.getAndSet(null);
        String known = current;
        if (mention == null || (known != null && !mention.concerns(known))) {
            return Mono.empty();
        }
        return Mono.fromCallable(looking::get)
                .subscribeOn(threads)
                .flatMap(found -> told(found, mention.next()))
                .switchIfEmpty(Mono.<DataFetcherResult<Person>>empty().delaySubscription(NOBODY_INTERVAL));
    }

    private Mono<DataFetcherResult<Person>> told(DataFetcherResult<@Nullable Person> found, FeedCursor next) {
        Person person = found.getData();
        current = person == null ? null : person.id();
        return person == null
                ? Mono.empty()
                : Mono.just(DataFetcherResult.<Person>newResult()
                        .data(person.told(next.encoded()))
                        .localContext(found.getLocalContext())
                        .build());
    }
}
