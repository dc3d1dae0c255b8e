package io.mayberelated.search.export;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.feed.Feed;
import io.mayberelated.search.index.FirstLine;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.query.HtmlText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Works and comments as entries of a feed. */
public final class Entries {
    private Entries() {}

    public static Feed.Entry of(Indexed text) {
        return switch (text) {
            case Indexed.Work(var work) ->
                new Feed.Entry(
                        urn(text),
                        work.title(),
                        work.pages().stream().findFirst(),
                        work.authors(),
                        paragraphs(work.summary().orElse("")),
                        published(work));
            case Indexed.Comment(CommentEvent.Posted comment) ->
                new Feed.Entry(
                        urn(text),
                        comment.author() + ": " + FirstLine.of(comment.text()),
                        comment.url(),
                        List.of(comment.author()),
                        paragraphs(comment.text()),
                        comment.postedAt());
        };
    }

    /** The same in every feed, so that a reader shows it once. */
    private static String urn(Indexed text) {
        return "urn:maybe-related:"
                + URLEncoder.encode(text.id().toString(), StandardCharsets.UTF_8)
                        .replace("%3A", ":")
                        .replace("%2F", "/");
    }

    private static Optional<Instant> published(WorkEvent.Described work) {
        return work.published()
                .or(() -> work.year().map(year -> year.atDay(1)))
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> html.append("<p>").append(HtmlText.of(line)).append("</p>"));
        return html.toString();
    }
}
