package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.Optional;

/**
 * Words that may name a work: what each finder finds.
 *
 * @param confidence that they name it, where the finder knows better than its kind tells
 */
public record Named(Mention.Kind kind, WorkName name, Span words, Optional<Double> confidence) {
    Named(Mention.Kind kind, WorkName name, Span words) {
        this(kind, name, words, Optional.empty());
    }
}
