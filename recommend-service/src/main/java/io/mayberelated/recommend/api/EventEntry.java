package io.mayberelated.recommend.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Passage;
import io.mayberelated.events.Reason;
import io.mayberelated.events.Reason.CommentRef;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.RecommendationEvent.Kind;
import io.mayberelated.events.RecommendationEvent.WorkRef;
import io.mayberelated.events.feed.Feed;
import io.mayberelated.recommend.deliver.Message;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An event as an entry of a feed. */
final class EventEntry {
    /** The part of an event's text that is read back. */
    private record Envelope(RecommendationEvent data) {}

    private EventEntry() {}

    static Feed.Entry of(Message.Told told) {
        RecommendationEvent event = read(told.json());
        Optional<CommentRef> comment = event.reasons().stream()
                .flatMap(reason -> reason.comment().stream())
                .findFirst();
        return new Feed.Entry(
                "urn:maybe-related:event:" + event.id(),
                title(event),
                page(event, comment),
                comment.map(CommentRef::author)
                        .map(List::of)
                        .or(() -> event.work().map(WorkRef::authors))
                        .orElse(List.of()),
                event.reasons().stream().map(EventEntry::html).collect(Collectors.joining()),
                Optional.of(event.at()));
    }

    private static RecommendationEvent read(String json) {
        try {
            return JsonEvents.mapper().readValue(json, Envelope.class).data();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of ours that cannot be read", e);
        }
    }

    private static String title(RecommendationEvent event) {
        String what = event.work().map(WorkRef::title).orElse("A comment");
        return switch (event.kind()) {
            case MENTION -> "Mentioned: " + what;
            case RECOMMENDATION -> what;
            case WITHDRAWAL -> "Withdrawn: " + event.subject();
        };
    }

    /** A mention is read where it stands, a recommendation at the work. */
    private static Optional<URI> page(RecommendationEvent event, Optional<CommentRef> comment) {
        Optional<URI> ofComment = comment.flatMap(CommentRef::url);
        Optional<URI> ofWork = event.work().flatMap(WorkRef::url);
        return event.kind() == Kind.MENTION ? ofComment.or(() -> ofWork) : ofWork.or(() -> ofComment);
    }

    private static String html(Reason reason) {
        String quote = reason.quote()
                .map(Passage::exact)
                .map(words -> "<blockquote>%s</blockquote>".formatted(escaped(words)))
                .orElse("");
        String clause = reason.clause().map(text -> ": " + escaped(text)).orElse("");
        return "<p>%s%s</p>%s"
                .formatted(reason.type().name().toLowerCase(Locale.ROOT).replace('_', ' '), clause, quote);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
