package io.mayberelated.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.http.Refused;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers of services as clients record them for their tests: one as JSON with {@code status_code} and {@code body}, or
 * several as the YAML of VCR. Each answer is read in its own format; of one that is no success only what it says is told.
 */
public final class HttpRecording implements FileFormat {
    private static final Pattern CASSETTE = Pattern.compile("^(?:version: 1\\s+)?interactions:\\s");
    private static final int SHOWN_BYTES = 1_024;
    private static final int SHOWN_CHARS = 120;

    private final Formats formats;
    private final ObjectMapper json = new ObjectMapper();

    /** @param formats those that an answer may be in */
    HttpRecording(Formats formats) {
        this.formats = formats;
    }

    /** @param body as it was sent, perhaps packed */
    record Answer(int status, byte[] body) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    @Override
    public String name() {
        return "http-recording";
    }

    @Override
    public Optional<String> against(String head) {
        JsonHead answer = JsonHead.of(head);
        return CASSETTE.matcher(head).find() || (answer.has("/status_code") && answer.has("/body"))
                ? Optional.empty()
                : Optional.of("it is no JSON with status_code and body, and no YAML that begins with interactions");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        String text = WholeFile.read(file);
        List<Answer> answers = text.stripLeading().startsWith("{") ? List.of(answer(text)) : VcrCassette.answers(text);
        for (int i = 0; i < answers.size(); i++) {
            read(i + 1, answers.get(i), sink);
        }
    }

    private Answer answer(String text) {
        try {
            JsonNode node = json.readTree(text);
            JsonObject recorded = JsonObject.of("", node);
            return new Answer(
                    recorded.wholeNumber("status_code").orElse(200),
                    recorded.text("body").orElse("").getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw Refused.invalid("line " + e.getLocation().getLineNr(), "JSON: " + e.getOriginalMessage());
        }
    }

    private void read(int number, Answer answer, DraftSink sink) throws IOException {
        Taken taken = new Taken();
        try {
            BufferedInputStream body = new BufferedInputStream(new ByteArrayInputStream(answer.body()), 65_536);
            formats.recognise(body).read(body, answer.isSuccess() ? new Numbered(number, sink, taken) : taken);
        } catch (Refused e) {
            taken.rejected(1, e.problem().detail());
        }
        if (!answer.isSuccess()) {
            sink.rejected(
                    number, "answer %d has status %d: %s".formatted(number, answer.status(), said(answer, taken)));
        } else {
            taken.reasons.forEach(reason -> sink.rejected(number, "answer %d: %s".formatted(number, reason)));
        }
    }

    private static String said(Answer answer, Taken taken) throws IOException {
        byte[] start = Gzip.head(new BufferedInputStream(new ByteArrayInputStream(answer.body())), SHOWN_BYTES);
        String body = new String(start, StandardCharsets.UTF_8).strip();
        boolean isUnderstood = !taken.reasons.isEmpty() && body.startsWith("<?xml");
        String said = isUnderstood ? taken.reasons.getFirst() : body.replaceAll("\\s+", " ");
        return said.length() <= SHOWN_CHARS ? said : said.substring(0, SHOWN_CHARS) + "…";
    }

    /** Keeps what is wrong, and lets go of the rest. */
    private static final class Taken implements DraftSink {
        private final List<String> reasons = new ArrayList<>();

        @Override
        public void draft(long line, Draft draft) {}

        @Override
        public void rejected(long line, String reason) {
            reasons.add(reason);
        }
    }

    /** Says of each draft in which answer it was. */
    private record Numbered(int answer, DraftSink sink, Taken taken) implements DraftSink {
        @Override
        public void draft(long line, Draft draft) {
            sink.draft(answer, draft);
        }

        @Override
        public void rejected(long line, String reason) {
            taken.rejected(line, reason);
        }
    }
}
