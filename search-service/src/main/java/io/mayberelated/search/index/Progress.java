package io.mayberelated.search.index;

import io.mayberelated.events.kafka.LogIdentity;
import io.mayberelated.events.kafka.Positions;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an index is, kept inside its commit. Immutable: a live view of the positions would be ahead of the documents
 * by the time the commit is written.
 *
 * @param log    which log the positions are of
 * @param newest when the broker took the newest record that is in the index
 */
public record Progress(Positions positions, LogIdentity log, Optional<Instant> newest) {}
