package io.mayberelated.events.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list that people come back to, the newest first.
 *
 * @param id      always the same for this list, wherever it is read
 * @param self    where it is read
 * @param next    where it goes on
 * @param entries of this page
 */
public record Feed(String id, String title, URI self, Optional<URI> next, List<Entry> entries) {
    /**
     * One thing in it.
     *
     * @param id      always the same for this thing, in whatever list
     * @param page    where people read it
     * @param html    what is shown of it, safe to show
     * @param at      when it was published; a reader sorts by it
     */
    public record Entry(
            String id, String title, Optional<URI> page, List<String> authors, String html, Optional<Instant> at) {
        public Entry {
            authors = List.copyOf(authors);
        }
    }

    public Feed {
        entries = List.copyOf(entries);
    }

    /** When something in it was last new; the beginning of time where nothing has a date. */
    Instant updated() {
        return entries.stream()
                .flatMap(entry -> entry.at().stream())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
