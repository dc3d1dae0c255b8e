package io.mayberelated.events.kafka;

import java.util.Map;

/**
 * Tells one log from another: a topic that was deleted and made again has another id, and old positions mean nothing in
 * it.
 *
 * @param topics name → id and count of partitions, as text
 */
public record LogIdentity(Map<String, String> topics) {
    public LogIdentity {
        topics = Map.copyOf(topics);
    }
}
