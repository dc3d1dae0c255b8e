package io.mayberelated.ingest.embed;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.kafka.EventRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record that tells the state of a text. */
record KafkaTold(ConsumerRecord<String, byte[]> record, TextState state) {
    static final List<Topic> TOPICS = List.of(Topic.WORKS, Topic.COMMENTS);

    /** @throws IllegalArgumentException when a key without value is no id */
    static KafkaTold read(ConsumerRecord<String, byte[]> record, JsonEvents json) throws UnreadableEvent {
        return new KafkaTold(record, topic(record) == Topic.WORKS ? work(record, json) : comment(record, json));
    }

    private static TextState work(ConsumerRecord<String, byte[]> record, JsonEvents json) throws UnreadableEvent {
        return record.value() == null
                ? new TextState.Gone(TextId.of(new WorkId(key(record))))
                : TextState.of(json.read(record.value(), WorkEvent.class));
    }

    private static TextState comment(ConsumerRecord<String, byte[]> record, JsonEvents json) throws UnreadableEvent {
        return record.value() == null
                ? new TextState.Gone(TextId.of(new CommentId(key(record))))
                : TextState.of(json.read(record.value(), CommentEvent.class));
    }

    /** As others know it, to be put aside. */
    static EventRecord event(ConsumerRecord<String, byte[]> record) {
        return new EventRecord(
                topic(record),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                key(record),
                Optional.ofNullable(record.value()));
    }

    static String key(ConsumerRecord<String, byte[]> record) {
        return record.key() == null ? "" : record.key();
    }

    static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static Topic topic(ConsumerRecord<String, byte[]> record) {
        return record.topic().equals(Topic.WORKS.topicName()) ? Topic.WORKS : Topic.COMMENTS;
    }
}
