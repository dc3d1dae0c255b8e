package io.mayberelated.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notes as the API of OpenReview answers them. The note that opens a forum is a work; its reviews, rebuttals and
 * decisions are comments about it. Reads version 2, whose values are wrapped, and version 1, whose are not.
 */
public final class OpenReview implements FileFormat {
    /** What reviewers and authors write, in the order in which the forms ask for it. */
    private static final List<String> WRITTEN = List.of(
            "title",
            "summary",
            "summary_of_the_paper",
            "main_review",
            "review",
            "soundness",
            "strengths",
            "weaknesses",
            "strengths_and_weaknesses",
            "questions",
            "limitations",
            "metareview",
            "decision",
            "comment",
            "rebuttal");

    private static final int SIGNATURE_CHARS_MAX = 300;

    private final JsonAnswers answers =
            new JsonAnswers(head -> head.listAt("/notes", ""), note -> List.of(OpenReview.draft(note)));

    @Override
    public String name() {
        return "openreview";
    }

    @Override
    public Optional<String> against(String head) {
        JsonHead json = JsonHead.of(head);
        boolean isNote = json.has("/forum") && json.hasAny("/content", "/signatures", "/invitations", "/invitation");
        boolean isWrapped = json.hasAny("/content/title/value", "/content/comment/value", "/content/review/value");
        return json.has("/notes[]") || isNote || isWrapped
                ? Optional.empty()
                : Optional.of("it is no answer with notes, and no note with forum and content");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        answers.read(file, sink);
    }

    private static Draft draft(JsonObject note) {
        String id = required(note, "id");
        String forum = required(note, "forum");
        return id.equals(forum) ? work(forum, note) : comment(id, forum, note);
    }

    private static Draft work(String forum, JsonObject note) {
        Optional<JsonObject> content = note.object("content");
        if (note.has("ddate")) {
            return new Draft.Withdrawal(
                    TextId.of(new WorkId(new WorkName(Scheme.OPENREVIEW, forum).toString())),
                    "OpenReview says that it is deleted");
        }
        return new WorkDraft()
                .named(Scheme.OPENREVIEW, Optional.of(forum))
                .page(Optional.of("https://openreview.net/forum?id=" + forum))
                .titled(content.flatMap(each -> value(each, "title")))
                .by(content.map(each -> values(each, "authors")).orElse(List.of()))
                .says(Markup.TEXT, content.flatMap(each -> value(each, "abstract")))
                .on(posted(note).map(PublishedOn::of).orElse(PublishedOn.UNKNOWN))
                .in(content.flatMap(each -> value(each, "venue")))
                .draft();
    }

    private static Draft comment(String id, String forum, JsonObject note) {
        CommentId comment = commentId(id);
        if (note.has("ddate")) {
            return new Draft.Withdrawal(TextId.of(comment), "OpenReview says that it is deleted");
        }
        WorkName about = new WorkName(Scheme.OPENREVIEW, forum);
        return new Draft.Comment(
                comment,
                author(note),
                about.toString(),
                Optional.of(about),
                note.text("replyto").filter(parent -> !parent.equals(forum)).map(OpenReview::commentId),
                posted(note),
                Optional.of(URI.create("https://openreview.net/forum?id=%s&noteId=%s".formatted(about.value(), id))),
                Optional.empty(),
                new Body(Markup.MARKDOWN, Fields.atMost("/content", CommentJson.BODY_CHARS_MAX, written(note))));
    }

    /** A signature is a path that ends with who signed: {@code …/Submission12/Reviewer_uV4K}, or {@code ~Jane_Doe1}. */
    private static String author(JsonObject note) {
        String signature = Fields.atMost(
                "/signatures",
                SIGNATURE_CHARS_MAX,
                note.texts("signatures").stream().findFirst().orElse("Anonymous"));
        return signature
                .substring(signature.lastIndexOf('/') + 1)
                .replaceFirst("^~", "")
                .replaceFirst("\\d+$", "")
                .replace('_', ' ')
                .strip();
    }

    private static String written(JsonObject note) {
        JsonObject content =
                note.object("content").orElseThrow(() -> Refused.invalid("/content", "what the note says"));
        List<String> said = WRITTEN.stream()
                .flatMap(field -> value(content, field).stream()
                        .map(text -> field.equals("comment") || field.equals("title") || field.equals("review")
                                ? text
                                : "**" + heading(field) + "**\n\n" + text))
                .toList();
        if (said.isEmpty()) {
            throw Refused.invalid("/content", "one of " + String.join(", ", WRITTEN));
        }
        return String.join("\n\n", said);
    }

    private static String heading(String field) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT)
                + field.substring(1).replace('_', ' ');
    }

    private static Optional<Instant> posted(JsonObject note) {
        return Stream.of("pdate", "cdate", "tcdate")
                .flatMap(field -> note.longNumber(field).stream())
                .findFirst()
                .map(Instant::ofEpochMilli);
    }

    private static Optional<String> value(JsonObject content, String field) {
        return Optional.of(values(content, field).stream().collect(Collectors.joining("\n\n")))
                .filter(text -> !text.isBlank());
    }

    private static List<String> values(JsonObject content, String field) {
        Optional<JsonNode> value = content.value(field);
        return value.filter(JsonNode::isObject).isPresent()
                ? JsonObject.of(content.place(field), value.get()).texts("value")
                : content.texts(field);
    }

    private static CommentId commentId(String note) {
        return new CommentId("openreview/" + note);
    }

    private static String required(JsonObject note, String field) {
        return note.text(field).orElseThrow(() -> Refused.invalid(note.place(field), "required"));
    }
}
