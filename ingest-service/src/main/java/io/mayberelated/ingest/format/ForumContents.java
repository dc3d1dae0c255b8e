package io.mayberelated.ingest.format;

import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import java.util.Optional;

/** {@code type Revision} of ForumMagnum's schema, as far as it is used. */
record ForumContents(Optional<String> html, Optional<String> markdown, Optional<String> plaintextMainText) {
    /** HTML first: it is what readers saw; Markdown and plain text are made from it. */
    static Optional<Body> body(Optional<ForumContents> contents, Optional<String> htmlBody) {
        return contents.flatMap(ForumContents::html)
                .or(() -> htmlBody)
                .map(text -> new Body(Markup.HTML, text))
                .or(() -> contents.flatMap(ForumContents::markdown).map(text -> new Body(Markup.MARKDOWN, text)))
                .or(() -> contents.flatMap(ForumContents::plaintextMainText).map(text -> new Body(Markup.TEXT, text)))
                .filter(body -> !body.content().isBlank());
    }
}
