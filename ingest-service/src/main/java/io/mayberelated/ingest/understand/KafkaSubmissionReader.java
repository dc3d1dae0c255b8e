package io.mayberelated.ingest.understand;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Mentions;
import io.mayberelated.events.Submission;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.DraftJson;
import io.mayberelated.ingest.format.Unreadable;
import io.mayberelated.ingest.understand.Understanding.UnderstoodComment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Reads submissions: comments become events here, works are handed on to {@link KafkaIdentity}. What cannot be read is
 * put aside with its reason, and the next one is read.
 */
final class KafkaSubmissionReader implements Processor<String, byte[], String, KafkaOutgoing> {
    /** Comment → digest of what was last said of it: the same content again is no new event. */
    static final String KNOWN = "known-comments";

    private static final String STAGE = "ingest/understand";

    private final JsonEvents json = new JsonEvents();
    private final DraftJson drafts = new DraftJson();
    private final Understanding understanding = new Understanding();
    private final KafkaPositions positions;
    private Optional<Connected> joined = Optional.empty();

    KafkaSubmissionReader(KafkaPositions positions) {
        this.positions = positions;
    }

    @Override
    public void init(ProcessorContext<String, KafkaOutgoing> context) {
        joined = Optional.of(new Connected(context, context.getStateStore(KNOWN)));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        String key = record.key() == null ? "" : record.key();
        byte[] value = record.value() == null ? new byte[0] : record.value();
        try {
            read(key, value);
        } catch (UnreadableEvent | Unreadable | IllegalArgumentException e) {
            forward(KafkaOutgoing.deadLetter(
                    key, value, STAGE, KafkaPositions.said(connected().context()), e));
        }
        positions.done(connected().context());
    }

    private void read(String key, byte[] value) throws UnreadableEvent, Unreadable {
        Submission submission = json.read(value, Submission.class);
        Draft draft = draft(submission);
        if (!draft.text().toString().equals(submission.id().toString())) {
            throw new Unreadable("handed in as %s, but says it is %s".formatted(submission.id(), draft.text()));
        }
        switch (draft) {
            case Draft.Work _ -> forward(KafkaOutgoing.handedOn(key, value));
            case Draft.Comment comment -> comment(comment, submission);
            case Draft.Withdrawal withdrawal
            when withdrawal.text().kind() == TextId.Kind.WORK -> forward(KafkaOutgoing.handedOn(key, value));
            case Draft.Withdrawal withdrawal -> withdraw(withdrawal, submission.receivedAt());
        }
    }

    private Draft draft(Submission submission) throws Unreadable {
        if (submission.action() == Submission.Action.WITHDRAW) {
            return new Draft.Withdrawal(submission.id(), submission.body());
        }
        if (!submission.format().equals(DraftJson.FORMAT)) {
            throw new Unreadable("the format '%s' is not known here".formatted(submission.format()));
        }
        return drafts.read(submission.body());
    }

    private void comment(Draft.Comment comment, Submission submission) {
        String digest = CloudEvent.idOf(submission.body());
        if (digest.equals(connected().known().get(comment.id().value()))) {
            return;
        }
        UnderstoodComment understood = understanding.comment(comment, submission.receivedAt());
        forward(KafkaOutgoing.fact(
                Topic.COMMENTS, comment.id().value(), "comment.posted", submission.receivedAt(), understood.event()));
        forward(mentions(understood.mentions()));
        connected().known().put(comment.id().value(), digest);
    }

    private void withdraw(Draft.Withdrawal withdrawal, Instant at) {
        CommentId id = new CommentId(withdrawal.text().id());
        if (connected().known().get(id.value()) == null) {
            return;
        }
        forward(KafkaOutgoing.fact(
                Topic.COMMENTS,
                id.value(),
                "comment.withdrawn",
                at,
                new CommentEvent.Withdrawn(id, at, withdrawal.because())));
        forward(mentions(new Mentions(withdrawal.text(), at, List.of())));
        connected().known().delete(id.value());
    }

    private static Record<String, KafkaOutgoing> mentions(Mentions mentions) {
        return KafkaOutgoing.fact(
                Topic.MENTIONS, mentions.source().toString(), "mentions.found", mentions.at(), mentions);
    }

    private void forward(Record<String, KafkaOutgoing> record) {
        connected().context().forward(record.withTimestamp(connected().context().currentSystemTimeMs()));
    }

    private Connected connected() {
        return joined.orElseThrow(() -> new IllegalStateException("Kafka Streams calls init first"));
    }

    private record Connected(ProcessorContext<String, KafkaOutgoing> context, KeyValueStore<String, String> known) {}
}
