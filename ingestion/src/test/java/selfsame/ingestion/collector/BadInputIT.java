package selfsame.ingestion.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import selfsame.ingestion.contract.CanonicalEvent;

class BadInputIT extends RunningCollector {

    private static final int REQUESTS = 10_000;
    private static final int CLIENTS = 32;

    @Test
    void tenThousandBadRequestsCrashNothingAndEachGetsAReason() throws Exception {
        long setAside = 0;
        for (Answer answer : answers()) {
            assertThat(answer.status()).as(answer.response().body()).isIn(400, 413);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.json().path("accepted").asInt(-1)).isZero();
            assertThat(answer.reasons()).isNotEmpty().doesNotContain("-", "POISONOUS");
            setAside += answer.reasons().size();
        }

        assertThat(post("/v1/events", JSON, "{\"id\":\"after-all\",\"type\":\"page_viewed\"}")
                        .status())
                .isEqualTo(202);
        events.await(1, record -> CanonicalEvent.decode(record.value()).id().equals("after-all"));
        rejected.await(Math.toIntExact(setAside), record -> true);
    }

    private List<Answer> answers() throws Exception {
        List<Callable<Answer>> requests = new ArrayList<>();
        LongStream.rangeClosed(1, REQUESTS).forEach(seed -> requests.add(() -> send(BadRequests.draw(seed))));
        try (ExecutorService clients =
                Executors.newFixedThreadPool(CLIENTS, Thread.ofVirtual().factory())) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : clients.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private Answer send(BadRequests.Bad bad) {
        return post(
                bad.path(), bad.contentType(), bad.body().get(), bad.headers().toArray(String[]::new));
    }
}
