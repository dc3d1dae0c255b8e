package io.mayberelated.events.kafka;

import io.mayberelated.events.Topic;
import java.time.Instant;
import java.util.Optional;

/**
 * One record of a topic, as it came.
 *
 * @param offset   its place in its partition
 * @param appended when the broker took it
 * @param value    empty when the key was deleted without a word (a tombstone)
 */
public record EventRecord(
        Topic topic, int partition, long offset, Instant appended, String key, Optional<byte[]> value) {}
