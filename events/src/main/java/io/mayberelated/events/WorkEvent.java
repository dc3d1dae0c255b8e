package io.mayberelated.events;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a work, or that it is gone.
 *
 * <p>Topic {@code works.v1}, keyed by {@link #id()} and compacted. Each event carries the whole state, so a consumer
 * that starts today needs only the last event of each key.
 */
public sealed interface WorkEvent extends Event {
    WorkId id();

    /** When the system came to know it. */
    Instant at();

    /**
     * @param names     all identifiers and page addresses that the work answers to, its id first; none twice
     * @param summary   the abstract, at most {@value #SUMMARY_CHARS_MAX} characters
     * @param summaryChars how long the abstract was before it was cut; equal to its length when it was not
     * @param published the day, where a source tells it; {@link #year} alone is more common
     * @param references what the work cites, as far as known
     * @param embedding what {@link #wording} means; comes some time after the work, or never
     */
    record Described(
            WorkId id,
            Instant at,
            List<WorkName> names,
            String title,
            List<String> authors,
            Optional<String> summary,
            int summaryChars,
            Optional<Year> year,
            Optional<LocalDate> published,
            Optional<String> venue,
            List<URI> pages,
            List<WorkName> references,
            Optional<Embedding> embedding)
            implements WorkEvent {
        /** With this an event stays below 64 KiB; the full text is behind {@link #pages}. */
        public static final int SUMMARY_CHARS_MAX = 16_000;

        public Described {
            names = List.copyOf(names);
            authors = List.copyOf(authors);
            pages = List.copyOf(pages);
            references = List.copyOf(references);
            if (title.isBlank()) {
                throw new IllegalArgumentException(id + " has no title");
            }
            if (summary.orElse("").length() > SUMMARY_CHARS_MAX) {
                throw new IllegalArgumentException(id + " has an abstract that was not cut");
            }
        }

        /** As its source tells it; what it means is not known yet. */
        public Described(
                WorkId id,
                Instant at,
                List<WorkName> names,
                String title,
                List<String> authors,
                Optional<String> summary,
                int summaryChars,
                Optional<Year> year,
                Optional<LocalDate> published,
                Optional<String> venue,
                List<URI> pages,
                List<WorkName> references) {
            this(
                    id,
                    at,
                    names,
                    title,
                    authors,
                    summary,
                    summaryChars,
                    year,
                    published,
                    venue,
                    pages,
                    references,
                    Optional.empty());
        }

        public Described withEmbedding(Optional<Embedding> meant) {
            return new Described(
                    id,
                    at,
                    names,
                    title,
                    authors,
                    summary,
                    summaryChars,
                    year,
                    published,
                    venue,
                    pages,
                    references,
                    meant);
        }

        /** The words that tell what it is about: its title, and its abstract below. */
        public String wording() {
            return summary.map(words -> title + "\n\n" + words).orElse(title);
        }

        /** Whether the abstract is shorter here than at its source. */
        public boolean isSummaryCut() {
            return summaryChars > summary.orElse("").length();
        }
    }

    record Withdrawn(WorkId id, Instant at, String because) implements WorkEvent {}
}
