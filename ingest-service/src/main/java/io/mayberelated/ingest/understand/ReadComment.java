package io.mayberelated.ingest.understand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MentionFinder;
import java.time.Instant;
import java.util.Optional;

/**
 * A comment that was read, kept to see whether it is told again and to be read again when more works are known.
 *
 * @param body  as it was handed in
 * @param at    when; unknown for what was kept by a release that had no use for it
 * @param text  as a reader sees it
 * @param known digest of the known works that were found in it
 */
record ReadComment(String body, Optional<Instant> at, String text, String known) {
    private static final ObjectMapper JSON = JsonEvents.mapper();

    static ReadComment of(String body, Instant at, String text, MentionFinder finder) {
        return new ReadComment(body, Optional.of(at), text, digest(text, finder));
    }

    ReadComment readAgain(MentionFinder finder) {
        return new ReadComment(body, at, text, digest(text, finder));
    }

    /** Whether other works are found in it than when it was read. */
    boolean isOutdated(MentionFinder finder) {
        return !known.equals(digest(text, finder));
    }

    private static String digest(String text, MentionFinder finder) {
        return CloudEvent.idOf(finder.find(MarkedText.plain(text)).toString());
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a comment that cannot be written", e);
        }
    }

    static ReadComment parse(String stored) {
        try {
            return JSON.readValue(stored, ReadComment.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store of comments holds what is none: " + e.getOriginalMessage(), e);
        }
    }
}
