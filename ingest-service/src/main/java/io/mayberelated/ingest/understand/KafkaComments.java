package io.mayberelated.ingest.understand;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.Mentions;
import io.mayberelated.events.Submission;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.DraftJson;
import io.mayberelated.ingest.format.Unreadable;
import io.mayberelated.ingest.mention.MentionFinder;
import io.mayberelated.ingest.understand.KafkaCatalogue.Snapshot;
import io.mayberelated.ingest.understand.KafkaRereading.Stale;
import io.mayberelated.ingest.understand.Understanding.UnderstoodComment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The comments of a partition: read when they come, and read again when the catalogue finds more in them, or less. What
 * a comment names depends on what is known, and not on which came first.
 */
final class KafkaComments {
    /** Comment → {@link ReadComment}: the same content again is no new event. */
    static final String READ = "read-comments";

    private static final Logger LOG = LoggerFactory.getLogger(KafkaComments.class);

    private final DraftJson drafts = new DraftJson();
    private final Understanding understanding = new Understanding();
    private final ProcessorContext<String, KafkaOutgoing> context;
    private final KeyValueStore<String, String> comments;
    private final KafkaVectors vectors;
    private final Supplier<Snapshot> catalogue;

    KafkaComments(ProcessorContext<String, KafkaOutgoing> context, Supplier<Snapshot> catalogue) {
        this.context = context;
        this.comments = context.getStateStore(READ);
        this.vectors = new KafkaVectors(context, KafkaVectors.OF_COMMENTS);
        this.catalogue = catalogue;
    }

    void startRereading() {
        KafkaRereading rereading = new KafkaRereading(this::from, catalogue, this::again, System::nanoTime);
        context.schedule(KafkaRereading.EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> rereading.some());
    }

    private KeyValueIterator<String, String> from(String id) {
        return id.isEmpty() ? comments.all() : comments.range(id, null);
    }

    /** @throws IllegalArgumentException when the comment has no text */
    void read(Draft.Comment comment, Submission submission) {
        String id = comment.id().value();
        String stored = comments.get(id);
        if (stored != null && ReadComment.parse(stored).body().equals(submission.body())) {
            return;
        }
        MentionFinder known = new LastAnswer(catalogue.get().catalogue());
        UnderstoodComment understood = understanding.comment(comment, submission.receivedAt(), known);
        CommentEvent.Posted posted = understood.event();
        Optional<Embedding> meant = vectors.of(TextId.of(posted.id()), posted.text());
        forward(KafkaOutgoing.fact(
                Topic.COMMENTS, id, "comment.posted", submission.receivedAt(), posted.withEmbedding(meant)));
        if (stored != null || !understood.mentions().mentions().isEmpty()) {
            forward(mentions(understood.mentions())); // that a new comment names nothing is no news
        }
        comments.put(
                id,
                ReadComment.of(submission.body(), posted.at(), posted.text(), known)
                        .write());
    }

    void withdraw(Draft.Withdrawal withdrawal, Instant at) {
        CommentId id = new CommentId(withdrawal.text().id());
        if (comments.get(id.value()) == null) {
            return;
        }
        forward(KafkaOutgoing.fact(
                Topic.COMMENTS,
                id.value(),
                "comment.withdrawn",
                at,
                new CommentEvent.Withdrawn(id, at, withdrawal.because())));
        forward(mentions(new Mentions(withdrawal.text(), at, List.of())));
        comments.delete(id.value());
    }

    private void again(Stale stale) {
        String body = stale.comment().body();
        MentionFinder known = new LastAnswer(stale.snapshot().catalogue());
        try {
            if (drafts.read(body) instanceof Draft.Comment comment) {
                Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
                forward(mentions(understanding.comment(comment, now, known).mentions()));
            }
        } catch (Unreadable | IllegalArgumentException e) {
            LOG.error("comment {} was read once and cannot be read again: {}", stale.id(), e.getMessage());
        }
        comments.put(stale.id(), stale.comment().readAgain(known).write());
    }

    private static Record<String, KafkaOutgoing> mentions(Mentions mentions) {
        return KafkaOutgoing.fact(
                Topic.MENTIONS, mentions.source().toString(), "mentions.found", mentions.at(), mentions);
    }

    private void forward(Record<String, KafkaOutgoing> record) {
        context.forward(record.withTimestamp(context.currentSystemTimeMs()));
    }
}
