package io.mayberelated.events;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The topics: what each keeps, and for how long. */
public enum Topic {
    /** What was handed in, raw; kept long enough to understand it again after a mistake of ours. */
    SUBMISSIONS("submissions.v1", Keeps.FOR_DAYS, 7),
    WORKS("works.v1", Keeps.LAST_OF_EACH_KEY, 0),
    COMMENTS("comments.v1", Keeps.LAST_OF_EACH_KEY, 0),
    MENTIONS("mentions.v1", Keeps.LAST_OF_EACH_KEY, 0),
    LINKS("links.v1", Keeps.LAST_OF_EACH_KEY, 0),
    /** What the model computed, so that no text is read twice; works and comments carry it on. */
    EMBEDDINGS("embeddings.v1", Keeps.LAST_OF_EACH_KEY, 0),
    RECOMMENDATIONS("recommendations.v1", Keeps.FOR_DAYS, 30),
    /** How far each source outside is read, and how it is with it; of concern to ingest-service alone. */
    SOURCE_CURSORS("source-cursors.v1", Keeps.LAST_OF_EACH_KEY, 0),
    /** Which works were asked for outside by name. What falls out may be asked for again. */
    LOOKUPS("lookups.v1", Keeps.FOR_DAYS, 30),
    DEAD_LETTERS("dead-letters.v1", Keeps.FOR_DAYS, 30);

    private enum Keeps {
        FOR_DAYS,
        LAST_OF_EACH_KEY
    }

    /** A marker of a withdrawal that a reader was too late for is still told by the event itself. */
    private static final Duration TOMBSTONES_KEPT = Duration.ofDays(7);

    private static final int RECORD_BYTES_MAX = 1_572_864;
    /** A dead letter carries its cause and more. */
    private static final int DEAD_LETTER_BYTES_MAX = 2_621_440;

    private final String topicName;
    private final Keeps keeps;
    private final int days;

    Topic(String topicName, Keeps keeps, int days) {
        this.topicName = topicName;
        this.keeps = keeps;
        this.days = days;
    }

    public String topicName() {
        return topicName;
    }

    /** Whether only the last event of each key is kept, for ever. */
    public boolean isCompacted() {
        return keeps == Keeps.LAST_OF_EACH_KEY;
    }

    /**
     * The topic that this one must have as many partitions as: who understands a submission then also gets the vector of
     * its text, which has the same key.
     */
    public Optional<Topic> partitionedLike() {
        return this == EMBEDDINGS ? Optional.of(SUBMISSIONS) : Optional.empty();
    }

    /** The settings under Kafka's own names. A topic that contradicts one of them would lose data or grow for ever. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("cleanup.policy", isCompacted() ? "compact" : "delete");
        settings.put(
                "max.message.bytes", Integer.toString(this == DEAD_LETTERS ? DEAD_LETTER_BYTES_MAX : RECORD_BYTES_MAX));
        // A comment's own date is data: as the record's time it would be refused (future) or expire at once (past).
        settings.put("message.timestamp.type", "LogAppendTime");
        if (isCompacted()) {
            settings.put("delete.retention.ms", Long.toString(TOMBSTONES_KEPT.toMillis()));
        } else {
            settings.put("retention.ms", Long.toString(Duration.ofDays(days).toMillis()));
        }
        return settings;
    }
}
