package selfsame.ingestion.collector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import selfsame.ingestion.collector.Receipt.Result;
import selfsame.ingestion.collector.Receipt.Status;
import selfsame.ingestion.contract.Contract;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.format.Format;
import selfsame.ingestion.rejected.RejectedEvent;
import selfsame.ingestion.rejected.RejectedEvent.Received;
import selfsame.ingestion.rejected.RejectedEvent.Refusal;
import selfsame.ingestion.rejected.RejectedEvent.Stage;
import selfsame.ingestion.topics.Topics;

/** Takes the events of a request: the good ones to their topic, the others to theirs. Thread-safe. */
final class TakeEvents {

    private static final byte[] NOT_KEPT = {};

    private final JudgeEvents judge;
    private final Contract contract;
    private final Admission admission;
    private final Records records;
    private final CollectorMetrics metrics;

    TakeEvents(JudgeEvents judge, Contract contract, Admission admission, Records records, CollectorMetrics metrics) {
        this.judge = judge;
        this.contract = contract;
        this.admission = admission;
        this.records = records;
        this.metrics = metrics;
    }

    /**
     * @return when Kafka has every event, the accepted and the rejected
     * @throws TryLater when the source sends too much, or Kafka does not have them all
     */
    Receipt take(Format format, byte[] body, Request request) {
        List<Judgement> judgements = judge.judge(format, body, request);
        admission.admit(request.source(), judgements.size());
        return write(judgements, format, request);
    }

    /**
     * Sets a body aside that was not read: too large, or not what it said.
     *
     * @throws TryLater as {@link #take}
     */
    Receipt refuse(EventRefused refusal, Format format, Request request) {
        admission.admit(request.source(), 1);
        return write(List.of(new Judgement.Rejected(refusal, Optional.empty(), () -> NOT_KEPT)), format, request);
    }

    private Receipt write(List<Judgement> judgements, Format format, Request request) {
        List<RecordMetadata> acknowledged = metrics.timeAcknowledgement(() -> records.write(judgements.stream()
                .map(judgement -> record(judgement, format, request))
                .toList()));
        List<RecordMetadata> events = acknowledged.stream()
                .filter(record -> record.topic().equals(Topics.EVENTS))
                .toList();
        List<Result> results = IntStream.range(0, judgements.size())
                .mapToObj(index -> result(index, judgements.get(index)))
                .toList();
        metrics.count(request.source(), results);
        return new Receipt(events.size(), results.size() - events.size(), results, token(events));
    }

    private ProducerRecord<String, byte[]> record(Judgement judgement, Format format, Request request) {
        return switch (judgement) {
            case Judgement.Accepted(var event) ->
                new ProducerRecord<>(Topics.EVENTS, contract.partitionKey(event), event.encode());
            case Judgement.Rejected rejected ->
                new ProducerRecord<>(
                        Topics.REJECTED,
                        request.source().name(),
                        rejectedEvent(rejected, format, request).toJson().getBytes(UTF_8));
        };
    }

    private static RejectedEvent rejectedEvent(Judgement.Rejected rejected, Format format, Request request) {
        EventRefused refusal = rejected.refusal();
        return RejectedEvent.of(
                new Refusal(Stage.COLLECTOR, refusal.reason().name(), refusal.detail()),
                new Received(request.source().name(), format.name(), request.receivedAt(), request.origin()),
                rejected.original().get());
    }

    private static Result result(int index, Judgement judgement) {
        return switch (judgement) {
            case Judgement.Accepted(var event) -> new Result(index, event.id(), Status.ACCEPTED, null, null);
            case Judgement.Rejected rejected -> {
                EventRefused refusal = rejected.refusal();
                String id = rejected.id().orElse(null);
                yield new Result(index, id, Status.REJECTED, refusal.reason(), refusal.detail());
            }
        };
    }

    private static @Nullable String token(List<RecordMetadata> events) {
        return events.isEmpty() ? null : PositionToken.of(events).encoded();
    }
}
