package io.mayberelated.ingest.source.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.http.Refused;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What tells how to go on in an answer of ForumMagnum; the texts themselves are read by their format. */
record ForumAnswer(Optional<Data> data, Optional<List<Complaint>> errors) {
    private static final ObjectMapper JSON = JsonEvents.mapper();

    record Data(Optional<Results> comments, Optional<Results> posts) {}

    record Results(Optional<List<Optional<Text>>> results) {}

    record Complaint(Optional<String> message) {}

    /** A comment or a post. */
    record Text(
            Optional<String> _id,
            Optional<Instant> postedAt,
            Optional<Instant> lastEditedAt,
            Optional<Instant> modifiedAt) {
        private Timeline.Entry entry(String timeField) {
            Optional<Instant> at = switch (timeField) {
                case "postedAt" -> postedAt;
                case "lastEditedAt" -> lastEditedAt;
                case "modifiedAt" -> modifiedAt;
                default -> throw new IllegalArgumentException("no field of a text: " + timeField);
            };
            return new Timeline.Entry(
                    _id.orElseThrow(() -> Refused.invalid("/data/*/results/*/_id", "required")),
                    at.orElseThrow(() ->
                            Refused.invalid("/data/*/results/*/" + timeField, "a time, since it was asked for by it")));
        }
    }

    /** @param timeField the field by which it was asked for */
    static List<Timeline.Entry> entries(byte[] body, String timeField) {
        ForumAnswer answer = read(body);
        if (answer.errors().filter(all -> !all.isEmpty()).isPresent()) {
            String said = answer.errors().get().stream()
                    .map(complaint -> complaint.message().orElse("no message"))
                    .findFirst()
                    .orElse("");
            throw Refused.invalid("/errors", "none; the forum answered: " + said);
        }
        return answer
                .data()
                .flatMap(data -> data.comments().or(data::posts))
                .flatMap(Results::results)
                .orElseThrow(() -> Refused.invalid("/data", "comments.results or posts.results with a list"))
                .stream()
                .flatMap(Optional::stream)
                .map(text -> text.entry(timeField))
                .toList();
    }

    private static ForumAnswer read(byte[] body) {
        try {
            return Objects.requireNonNullElse(
                    JSON.readValue(body, ForumAnswer.class), new ForumAnswer(Optional.empty(), Optional.empty()));
        } catch (IOException e) {
            throw Refused.invalid("/", "JSON as ForumMagnum answers it: " + firstLine(e));
        }
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
