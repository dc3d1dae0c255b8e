package io.mayberelated.search.query;

import io.mayberelated.events.Link;
import io.mayberelated.search.index.Indexed;
import java.util.List;

/** A text that names a work, and how. */
public record Naming(Indexed by, Link link) {
    /** The newest of them, and how many there are. */
    public record Namings(List<Naming> newest, int total) {
        public Namings {
            newest = List.copyOf(newest);
        }
    }
}
