package io.mayberelated.ingest.understand;

import io.mayberelated.events.Embedding;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Mentions;
import io.mayberelated.events.Submission;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.DraftJson;
import io.mayberelated.ingest.format.Unreadable;
import io.mayberelated.ingest.identity.Identity;
import io.mayberelated.ingest.identity.Identity.Change;
import io.mayberelated.ingest.understand.Understanding.UnderstoodWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Turns records of works into works. All of them pass through one partition: two records of one work may come in under
 * any two names, and only who sees both can tell. Works are few beside comments, so one task is fast enough.
 */
final class KafkaIdentity implements Processor<String, byte[], String, KafkaOutgoing> {
    private static final String STAGE = "ingest/identity";

    private final JsonEvents json = new JsonEvents();
    private final DraftJson drafts = new DraftJson();
    private final Understanding understanding = new Understanding();
    private Optional<Connected> joined = Optional.empty();

    @Override
    public void init(ProcessorContext<String, KafkaOutgoing> context) {
        joined = Optional.of(new Connected(
                context,
                new Identity(KafkaIdentityMemory.of(context)),
                new KafkaVectors(context, KafkaVectors.OF_WORKS)));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        try {
            Submission submission = json.read(record.value(), Submission.class);
            changes(submission).forEach(change -> tell(change, submission.receivedAt()));
        } catch (UnreadableEvent | Unreadable | IllegalArgumentException e) {
            forward(KafkaOutgoing.deadLetter(
                    record.key(),
                    record.value(),
                    STAGE,
                    KafkaPositions.said(connected().context()),
                    e));
        }
    }

    private List<Change> changes(Submission submission) throws Unreadable {
        WorkId id = new WorkId(submission.id().id());
        if (submission.action() == Submission.Action.WITHDRAW) {
            return connected().identity().withdraw(id, submission.body());
        }
        return switch (drafts.read(submission.body())) {
            case Draft.Work work -> connected().identity().put(work, submission.receivedAt());
            case Draft.Withdrawal withdrawal -> connected().identity().withdraw(id, withdrawal.because());
            case Draft.Comment comment -> throw new Unreadable("no work: " + comment.id());
        };
    }

    private void tell(Change change, Instant at) {
        switch (change) {
            case Change.Told(var work) -> {
                UnderstoodWork understood = understanding.work(work, at);
                Described described = understood.event();
                Optional<Embedding> meant = connected().vectors().of(TextId.of(work.id()), described.wording());
                forward(KafkaOutgoing.fact(
                        Topic.WORKS, work.id().value(), "work.described", at, described.withEmbedding(meant)));
                mentions(understood.mentions());
            }
            case Change.Gone(var id, var because) -> {
                forward(KafkaOutgoing.fact(
                        Topic.WORKS, id.value(), "work.withdrawn", at, new WorkEvent.Withdrawn(id, at, because)));
                mentions(new Mentions(TextId.of(id), at, List.of()));
            }
        }
    }

    private void mentions(Mentions mentions) {
        forward(KafkaOutgoing.fact(
                Topic.MENTIONS, mentions.source().toString(), "mentions.found", mentions.at(), mentions));
    }

    private void forward(Record<String, KafkaOutgoing> record) {
        connected().context().forward(record.withTimestamp(connected().context().currentSystemTimeMs()));
    }

    private Connected connected() {
        return joined.orElseThrow(() -> new IllegalStateException("Kafka Streams calls init first"));
    }

    private record Connected(
            ProcessorContext<String, KafkaOutgoing> context, Identity identity, KafkaVectors vectors) {}
}
