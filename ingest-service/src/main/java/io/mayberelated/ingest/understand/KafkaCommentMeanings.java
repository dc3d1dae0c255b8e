package io.mayberelated.ingest.understand;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.EmbeddedText;
import io.mayberelated.events.Topic;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.DraftJson;
import io.mayberelated.ingest.format.Unreadable;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Tells comments again with their vectors. */
final class KafkaCommentMeanings implements KafkaMeanings.Knows {
    private static final String TYPE = "comment.posted";

    private final DraftJson drafts = new DraftJson();
    private final Understanding understanding = new Understanding();
    private final KeyValueStore<String, String> comments;

    KafkaCommentMeanings(ProcessorContext<String, KafkaOutgoing> context) {
        this.comments = context.getStateStore(KafkaComments.READ);
    }

    @Override
    public Optional<Record<String, KafkaOutgoing>> told(EmbeddedText embedded) {
        String id = embedded.source().id();
        return Optional.ofNullable(comments.get(id))
                .map(ReadComment::parse)
                .filter(comment -> embedded.embedding().isOf(comment.text()))
                .map(comment -> posted(comment, embedded))
                .map(posted -> KafkaOutgoing.again(Topic.COMMENTS, id, TYPE, posted.at(), posted, embedded));
    }

    private Posted posted(ReadComment comment, EmbeddedText embedded) {
        Instant at = comment.at().orElse(embedded.at());
        try {
            if (drafts.read(comment.body()) instanceof Draft.Comment draft) {
                return understanding.posted(draft, at).withEmbedding(Optional.of(embedded.embedding()));
            }
            throw new IllegalStateException("what was read as a comment is none: " + embedded.source());
        } catch (Unreadable e) {
            throw new IllegalArgumentException(
                    "%s was read once and cannot be read again".formatted(embedded.source()), e);
        }
    }
}
