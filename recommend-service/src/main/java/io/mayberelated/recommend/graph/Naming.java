package io.mayberelated.recommend.graph;

import io.mayberelated.events.Mention;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a text names a work, at one place or as a whole.
 *
 * @param passage    what to quote to show it; empty for what is said of the text as a whole
 * @param confidence that this is the work meant, 0 to 1
 * @param since      when it was first known that the text names the work; a repetition of the list does not move it
 */
public record Naming(WorkId work, Mention.Kind kind, Optional<Passage> passage, double confidence, Instant since) {
    boolean isReference() {
        return kind == Mention.Kind.REFERENCE;
    }

    /** Whether the text as a whole is about the work. */
    public boolean isAbout() {
        return kind == Mention.Kind.ABOUT;
    }
}
