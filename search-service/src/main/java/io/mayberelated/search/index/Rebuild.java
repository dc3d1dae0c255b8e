package io.mayberelated.search.index;

import java.time.Instant;

/** An index that was put aside, to be made again from the log. */
public record Rebuild(Instant at, String cause) {}
