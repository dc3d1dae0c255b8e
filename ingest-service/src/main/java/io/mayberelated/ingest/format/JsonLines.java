package io.mayberelated.ingest.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One JSON object a line, a work or a comment: a work has a {@code title}, a comment a {@code text}, {@code html} or
 * {@code markdown}. Reads in constant memory.
 */
public final class JsonLines implements FileFormat {
    private final JsonBody json = JsonBody.tolerantOfFields();

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public Optional<String> against(String head) {
        String start = head.stripLeading();
        if (!start.startsWith("{")) {
            return Optional.of("its first line is no JSON object");
        }
        String firstLine = start.lines().findFirst().orElse("").stripTrailing();
        boolean endsLater = firstLine.length() > FileFormat.HEAD_CHARS / 2;
        return firstLine.endsWith("}") || endsLater
                ? Optional.empty()
                : Optional.of("its first line is not a whole JSON object");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        Lines lines = new Lines(file);
        Lines.Line line = lines.next();
        while (!line.isEnd()) {
            read(line, sink);
            line = lines.next();
        }
    }

    private void read(Lines.Line line, DraftSink sink) {
        Draft draft;
        try {
            String text = line.text();
            if (text.isBlank()) {
                return;
            }
            draft = draft(text);
        } catch (Refused e) {
            sink.rejected(line.number(), e.problem().detail());
            return;
        } catch (IllegalArgumentException e) {
            sink.rejected(line.number(), String.valueOf(e.getMessage()));
            return;
        }
        sink.draft(line.number(), draft);
    }

    private Draft draft(String line) {
        Kind kind = json.read(line, Kind.class);
        if (kind.isComment()) {
            return json.read(line, CommentJson.class).line();
        }
        if (kind.title().isPresent()) {
            return json.read(line, WorkJson.class).line();
        }
        throw Refused.invalid("/", "a work with a title, or a comment with text, html or markdown; found neither");
    }

    private record Kind(
            @JsonProperty("title") Optional<String> title,
            @JsonProperty("text") Optional<String> text,
            @JsonProperty("html") Optional<String> html,
            @JsonProperty("markdown") Optional<String> markdown) {
        boolean isComment() {
            return title.isEmpty() && (text.isPresent() || html.isPresent() || markdown.isPresent());
        }
    }
}
