package io.mayberelated.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.ingest.source.Access;
import io.mayberelated.ingest.source.Configs;
import io.mayberelated.ingest.source.FakeService;
import io.mayberelated.ingest.source.FakeService.Reply;
import io.mayberelated.ingest.source.FakeTime;
import io.mayberelated.ingest.source.Offer;
import io.mayberelated.ingest.source.Outsides;
import io.mayberelated.ingest.source.Reading;
import io.mayberelated.ingest.source.SourceStatus.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenReviewNotesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeTime time = new FakeTime("2026-03-10T15:00:00Z");
    private final List<Note> notes = new ArrayList<>();
    private final FakeService service = new FakeService().answers(this::listed);

    private record Note(String id, Instant at) {
        String json() {
            return """
                    {"id":"%s","forum":"%s","tcdate":%d,"cdate":%d,"signatures":["ICLR.cc/2026/Conference/Submission1/Authors"],\
                    "invitations":["ICLR.cc/2026/Conference/-/Submission"],\
                    "content":{"title":{"value":"A paper called %s"},"authors":{"value":["Jonathan Richens"]}}}""".formatted(id, id, at.toEpochMilli(), at.toEpochMilli(), id);
        }
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void allNotesAreReadOnceAlsoThoseOfOneInstant() {
        for (int i = 0; i < 23; i++) {
            notes.add(new Note("paper%05d".formatted(i), NOON.plusMillis(i < 9 ? 0 : i)));
        }

        Reading reading = reading();
        for (int i = 0; i < 30; i++) {
            reading.step().restart();
        }

        assertThat(reading.log().ids())
                .containsExactlyElementsOf(
                        notes.stream().map(note -> "openreview:" + note.id()).toList());
    }

    /** The interface has no upper bound for the time, so the youngest come early and are not to be counted as read. */
    @Test
    void whatIsYoungerThanTheCursorIsRemembered() {
        notes.add(new Note("veryYoung1", Instant.parse("2026-03-10T14:59:50Z")));
        Reading reading = reading().untilItWaits();
        notes.addFirst(new Note("aBitOlder1", Instant.parse("2026-03-10T14:59:40Z")));

        reading.step().restart().step();

        assertThat(reading.log().ids()).containsExactly("openreview:veryYoung1", "openreview:aBitOlder1");
    }

    @Test
    void aClosedDoorIsAChallenge() {
        service.next(Reply.of(403, "application/json", "{\"name\":\"ForbiddenError\"}"));

        Reading reading = reading().untilItWaits();

        assertThat(reading.state()).isEqualTo(State.CHALLENGED);
    }

    @Test
    void anAnswerWithoutNotesIsUnreadable() {
        service.next(Reply.json("{\"count\":0}"));

        Reading reading = reading().untilItWaits();

        assertThat(reading.status().because()).contains("/notes: a list");
    }

    private Reply listed(FakeService.Asked asked) {
        assertThat(asked.parameters())
                .containsEntry("invitation", "ICLR.cc/2026/Conference/-/Submission")
                .containsEntry("sort", "tcdate:asc");
        Instant from = Instant.ofEpochMilli(Long.parseLong(asked.parameters().get("mintcdate")));
        return Reply.json(notes.stream()
                .filter(note -> !note.at().isBefore(from))
                .limit(Long.parseLong(asked.parameters().get("limit")))
                .map(Note::json)
                .collect(Collectors.joining(",", "{\"notes\":[", "]}")));
    }

    private Reading reading() {
        OpenReviewConfig config = Configs.of(
                OpenReviewConfig.class,
                Map.of(
                        "sources.openreview.enabled", "true",
                        "sources.openreview.endpoint", service.at("/notes").toString(),
                        "sources.openreview.invitations.iclr", "ICLR.cc/2026/Conference/-/Submission",
                        "sources.openreview.page-size", "4"));
        Offer offer = new OpenReviewSources(Access.by(Outsides.way(time, service)), time)
                .of(config)
                .getFirst();
        return new Reading(offer.source(), time, offer.hold());
    }
}
