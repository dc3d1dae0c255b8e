package io.mayberelated.ingest.accept;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Submission;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaPublisher;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** Submissions in the log. */
public final class KafkaSubmissions implements Submissions {
    private final KafkaPublisher publisher;
    private final IntFunction<OptionalLong> understood;
    private final JsonEvents json = new JsonEvents();

    /** @param understood the last offset of a partition that was understood */
    public KafkaSubmissions(KafkaPublisher publisher, IntFunction<OptionalLong> understood) {
        this.publisher = publisher;
        this.understood = understood;
    }

    @Override
    public CompletableFuture<Receipt> keep(Submission submission) {
        CloudEvent event = new CloudEvent(
                CloudEvent.idOf(
                        "submission", submission.key(), submission.receivedAt().toString(), submission.source()),
                "/ingest/accept",
                "io.mayberelated.submission.v1",
                submission.receivedAt());
        return publisher
                .send(Topic.SUBMISSIONS, submission.key(), json.write(submission), event)
                .thenApply(placed -> new Receipt(placed.partition(), placed.offset()));
    }

    @Override
    public boolean isUnderstood(Receipt receipt) {
        OptionalLong last = understood.apply(receipt.partition());
        return last.isPresent() && last.getAsLong() >= receipt.offset();
    }
}
