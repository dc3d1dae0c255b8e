package io.mayberelated.ingest.format;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A comment as JSON: the body of a PUT, or a line of a file. Exactly one of {@code text}, {@code html} and {@code
 * markdown} holds what it says.
 *
 * <p>The aliases are the field names that exports of ForumMagnum sites use.
 *
 * @param id     in a file; a PUT has it in its address
 * @param thread what is being discussed; where it is missing, the work that the comment is about
 * @param about  the work that the thread discusses
 * @param score  votes, in the forum's own unit
 */
public record CommentJson(
        @JsonAlias("_id") Optional<String> id,
        Optional<String> author,
        Optional<String> thread,
        Optional<String> about,
        @JsonAlias("parent_id") Optional<CommentId> parent,
        @JsonAlias("posted_at") Optional<Instant> postedAt,
        Optional<URI> url,
        @JsonAlias("base_score") Optional<Integer> score,
        Optional<String> text,
        Optional<String> html,
        Optional<String> markdown,
        @JsonAlias("post_id") Optional<String> post) {
    /** More than any forum takes; what is longer is a book. */
    public static final int BODY_CHARS_MAX = 400_000;

    private static final int NAME_CHARS_MAX = 300;

    /** As a PUT has it: author, thread and date must be there. */
    public Draft.Comment put(CommentId id) {
        if (thread.isEmpty()) {
            throw Refused.invalid("/thread", "required: what is being discussed, for example the id of a post");
        }
        if (postedAt.isEmpty()) {
            throw Refused.invalid(
                    "/postedAt", "required: when it was posted, as ISO 8601, for example 2026-03-01T09:30:00Z");
        }
        return draft(id);
    }

    /** As a line of a file has it: archives often lack the date, and the thread is then the work under discussion. */
    public Draft.Comment line() {
        return draft(new CommentId(id.orElseThrow(() -> Refused.invalid("/id", "required"))));
    }

    private Draft.Comment draft(CommentId id) {
        Optional<String> work = about.or(() -> post.map("forum:lesswrong/"::concat));
        return new Draft.Comment(
                id,
                named("/author", author.orElseThrow(() -> Refused.invalid("/author", "required: who wrote it"))),
                named("/thread", thread.or(() -> work).orElseGet(id::value)),
                work.map(CommentJson::name),
                parent,
                postedAt,
                url.map(address -> Fields.web("/url", address)),
                score,
                body());
    }

    private Body body() {
        List<Body> bodies = Stream.of(
                        text.map(content -> new Body(Markup.TEXT, content)),
                        html.map(content -> new Body(Markup.HTML, content)),
                        markdown.map(content -> new Body(Markup.MARKDOWN, content)))
                .flatMap(Optional::stream)
                .toList();
        if (bodies.size() != 1) {
            throw Refused.invalid(
                    "/text", "exactly one of text, html and markdown is required, found " + bodies.size());
        }
        Body body = bodies.getFirst();
        String place = "/" + body.markup().name().toLowerCase(java.util.Locale.ROOT);
        if (body.content().isBlank()) {
            throw Refused.invalid(place, "must not be blank");
        }
        return new Body(body.markup(), Fields.atMost(place, BODY_CHARS_MAX, body.content()));
    }

    private static WorkName name(String about) {
        try {
            return new WorkId(about).name();
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("/about", String.valueOf(e.getMessage()));
        }
    }

    private static String named(String place, String value) {
        if (value.isBlank()) {
            throw Refused.invalid(place, "must not be blank");
        }
        return Fields.atMost(place, NAME_CHARS_MAX, value.strip());
    }
}
