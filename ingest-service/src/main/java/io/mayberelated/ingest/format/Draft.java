package io.mayberelated.ingest.format;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** What somebody handed in, in our terms but not yet understood: the text is still in its markup. */
public sealed interface Draft {
    TextId text();

    /**
     * @param identifiers what the source says the work is, beside its id
     * @param pages       where it can be read; an address may hold an identifier too, but is weaker evidence
     * @param summary     the abstract, or the whole text of a post
     */
    record Work(
            WorkId id,
            String title,
            List<String> authors,
            Optional<Body> summary,
            Optional<Year> year,
            Optional<LocalDate> published,
            Optional<String> venue,
            List<URI> pages,
            List<WorkName> identifiers,
            List<WorkName> references)
            implements Draft {
        public Work {
            authors = List.copyOf(authors);
            pages = List.copyOf(pages);
            identifiers = List.copyOf(identifiers);
            references = List.copyOf(references);
        }

        @Override
        public TextId text() {
            return TextId.of(id);
        }
    }

    record Comment(
            CommentId id,
            String author,
            String thread,
            Optional<WorkName> about,
            Optional<CommentId> parent,
            Optional<Instant> postedAt,
            Optional<URI> url,
            Optional<Integer> score,
            Body body)
            implements Draft {
        @Override
        public TextId text() {
            return TextId.of(id);
        }
    }

    /** The source has taken it back. */
    record Withdrawal(TextId text, String because) implements Draft {}

    /** A text and how it is marked up. */
    record Body(Markup markup, String content) {}

    enum Markup {
        TEXT,
        HTML,
        MARKDOWN
    }
}
