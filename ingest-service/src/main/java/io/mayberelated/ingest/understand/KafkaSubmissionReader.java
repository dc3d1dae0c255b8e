package io.mayberelated.ingest.understand;

import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Submission;
import io.mayberelated.events.TextId;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.DraftJson;
import io.mayberelated.ingest.format.Unreadable;
import io.mayberelated.ingest.understand.KafkaCatalogue.Snapshot;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Reads submissions: comments become events here, works are handed on to {@link KafkaIdentity}. What cannot be read is
 * put aside with its reason, and the next one is read.
 */
final class KafkaSubmissionReader implements Processor<String, byte[], String, KafkaOutgoing> {

    private static final String STAGE = "ingest/understand";

    private final JsonEvents json = new JsonEvents();
    private final DraftJson drafts = new DraftJson();
    private final KafkaPositions positions;
    private final Supplier<Snapshot> catalogue;
    private Optional<Connected> joined = Optional.empty();

    KafkaSubmissionReader(KafkaPositions positions, Supplier<Snapshot> catalogue) {
        this.positions = positions;
        this.catalogue = catalogue;
    }

    @Override
    public void init(ProcessorContext<String, KafkaOutgoing> context) {
        KafkaComments comments = new KafkaComments(context, catalogue);
        comments.startRereading();
        joined = Optional.of(new Connected(context, comments));
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
            case Draft.Comment comment -> connected().comments().read(comment, submission);
            case Draft.Withdrawal withdrawal
            when withdrawal.text().kind() == TextId.Kind.WORK -> forward(KafkaOutgoing.handedOn(key, value));
            case Draft.Withdrawal withdrawal -> connected().comments().withdraw(withdrawal, submission.receivedAt());
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

    private void forward(Record<String, KafkaOutgoing> record) {
        connected().context().forward(record.withTimestamp(connected().context().currentSystemTimeMs()));
    }

    private Connected connected() {
        return joined.orElseThrow(() -> new IllegalStateException("Kafka Streams calls init first"));
    }

    private record Connected(ProcessorContext<String, KafkaOutgoing> context, KafkaComments comments) {}
}
