package io.mayberelated.events;

import java.time.Instant;
import java.util.List;

/**
 * All that one text names, in the order of the text. Topic {@code mentions.v1}, keyed by {@link #source()} and
 * compacted; the list is whole, and empty once the text is withdrawn.
 */
public record Mentions(TextId source, Instant at, List<Mention> mentions) implements Event {
    public Mentions {
        mentions = List.copyOf(mentions);
    }
}
