package io.mayberelated.events.kafka;

import io.mayberelated.events.Topic;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Which record to read next, for each partition. An immutable copy: what is kept with a commit must not move on. */
public record Positions(Map<Place, Long> next) {
    /** A partition of a topic. */
    public record Place(Topic topic, int partition) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : Integer.compare(partition, other.partition);
        }

        /** {@code works.v1/3}. */
        @Override
        public String toString() {
            return topic.topicName() + "/" + partition;
        }
    }

    public static final Positions NONE = new Positions(Map.of());

    public Positions {
        next = Map.copyOf(next);
    }

    public OptionalLong next(Topic topic, int partition) {
        Long offset = next.get(new Place(topic, partition));
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    /** The same with one partition moved on. */
    public Positions with(Topic topic, int partition, long offset) {
        Map<Place, Long> moved = new TreeMap<>(next);
        moved.put(new Place(topic, partition), offset);
        return new Positions(moved);
    }
}
