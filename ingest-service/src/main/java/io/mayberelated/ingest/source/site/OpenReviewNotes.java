package io.mayberelated.ingest.source.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.OpenReview;
import io.mayberelated.ingest.source.Content;
import io.mayberelated.ingest.source.Cursor;
import io.mayberelated.ingest.source.Fetched;
import io.mayberelated.ingest.source.Replies;
import io.mayberelated.ingest.source.Replies.OnTooMany;
import io.mayberelated.ingest.source.Source;
import io.mayberelated.ingest.source.SourceProfile;
import io.mayberelated.ingest.source.outbound.Addresses;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Outbound;
import io.mayberelated.ingest.source.outbound.Question;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notes that were written under one invitation, in the order in which they came to OpenReview. */
final class OpenReviewNotes implements Source {
    private static final ObjectMapper JSON = JsonEvents.mapper();
    private static final int PAGE_MAX = 1_000;

    private final SourceProfile profile;
    private final OpenReviewConfig config;
    private final String invitation;
    private final Outbound outbound;
    private final InstantSource clock;
    private final Replies replies;

    OpenReviewNotes(
            SourceProfile profile, OpenReviewConfig config, String invitation, Outbound outbound, InstantSource clock) {
        this.profile = profile;
        this.config = config;
        this.invitation = invitation;
        this.outbound = outbound;
        this.clock = clock;
        this.replies = new Replies(clock, OnTooMany.BACK_OFF);
    }

    /** As far as it tells how to go on. {@code tcdate}: when it came, whatever date its author gave it. */
    private record Notes(Optional<List<Note>> notes) {
        private record Note(Optional<String> id, Optional<Long> tcdate) {
            Timeline.Entry entry() {
                return new Timeline.Entry(
                        id.orElseThrow(() -> Refused.invalid("/notes/*/id", "required")),
                        tcdate.map(Instant::ofEpochMilli)
                                .orElseThrow(() -> Refused.invalid("/notes/*/tcdate", "required")));
            }
        }
    }

    @Override
    public SourceProfile profile() {
        return profile;
    }

    @Override
    public Cursor start(Instant now) {
        return Cursor.at(
                config.since().orElseGet(() -> now.minus(config.lookBack())).truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Fetched after(Cursor cursor) {
        Timeline timeline = new Timeline(
                cursor, clock.instant().minus(config.settle()).truncatedTo(ChronoUnit.MILLIS), config.pageSize());
        if (timeline.isAtEnd()) {
            return Fetched.Page.caughtUp(cursor);
        }
        if (timeline.limit() > PAGE_MAX) {
            return new Fetched.Unreadable("%d notes at one instant, more than fit a page"
                    .formatted(cursor.seen().size()));
        }
        return replies.judge(outbound.ask(Question.get(address(timeline))), said -> page(timeline, said));
    }

    private URI address(Timeline timeline) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("invitation", invitation);
        parameters.put("mintcdate", Long.toString(timeline.cursor().from().toEpochMilli()));
        parameters.put("sort", "tcdate:asc");
        parameters.put("limit", Integer.toString(timeline.limit()));
        return Addresses.with(config.endpoint(), parameters);
    }

    private static Fetched page(Timeline timeline, Answer.Said said) {
        try {
            List<Timeline.Entry> entries = JSON
                    .readValue(said.body(), Notes.class)
                    .notes()
                    .orElseThrow(() -> Refused.invalid("/notes", "a list"))
                    .stream()
                    .map(Notes.Note::entry)
                    .toList();
            return timeline.page(entries, Content.of(new OpenReview(), said.body()));
        } catch (IOException e) {
            throw Refused.invalid("/", "JSON as OpenReview answers it: " + e.getMessage());
        }
    }
}
