package io.mayberelated.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what services answer in JSON: a list of records, alone or somewhere in an envelope, or one record; or one record
 * a line, as their dumps have it. One record at a time is held in memory.
 *
 * @param listAt where in the answer the list is, or nowhere when the answer itself is the record; may refuse the answer
 * @param drafts what one record says
 */
record JsonAnswers(Function<JsonHead, Optional<String>> listAt, Function<JsonObject, List<Draft>> drafts) {
    private static final int DEPTH_MAX = 64;
    private static final int STRING_CHARS_MAX = 1_048_576;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(STRING_CHARS_MAX)
                    .build())
            .build());

    void read(InputStream file, DraftSink sink) throws IOException {
        BufferedInputStream input = new BufferedInputStream(file, 65_536);
        String start = start(input);
        if (isRecordALine(start)) {
            readLines(new Lines(input), sink);
        } else {
            Allowance bytes = new Allowance(input);
            try (JsonParser parser = JSON.createParser(bytes)) {
                Optional<String> list = listAt.apply(JsonHead.of(start));
                if (list.isPresent()) {
                    readList(parser, list.get(), bytes, sink);
                } else {
                    readOne(parser, sink);
                }
            } catch (JsonProcessingException e) {
                throw malformed(e);
            }
        }
    }

    private void readLines(Lines lines, DraftSink sink) throws IOException {
        for (Lines.Line line = lines.next(); !line.isEnd(); line = lines.next()) {
            try {
                String text = line.text();
                if (!text.isBlank()) {
                    read(line.number(), JSON.readTree(text), sink);
                }
            } catch (JsonProcessingException e) {
                sink.rejected(line.number(), malformed(e).problem().detail());
            } catch (Refused e) {
                sink.rejected(line.number(), e.problem().detail());
            }
        }
    }

    private void readOne(JsonParser parser, DraftSink sink) throws IOException {
        JsonNode record = JSON.readTree(parser);
        List<Draft> found = drafts.apply(JsonObject.of("", record));
        if (parser.nextToken() != null) {
            throw Refused.invalid(
                    "line " + parser.currentLocation().getLineNr(), "nothing after the end of the answer");
        }
        found.forEach(draft -> sink.draft(1, draft));
    }

    private void readList(JsonParser parser, String place, Allowance bytes, DraftSink sink) throws IOException {
        enter(parser, place);
        long number = 0;
        try {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                number++;
                bytes.renew();
                read(number, JSON.readTree(parser), sink);
            }
        } catch (JsonProcessingException e) {
            if (number <= 1) {
                throw malformed(e);
            }
            sink.rejected(number, malformed(e).problem().detail() + "; what follows this record cannot be read either");
        }
    }

    private void read(long number, JsonNode record, DraftSink sink) {
        List<Draft> found;
        try {
            if (record.isNull()) {
                throw Refused.invalid("/", "null: the service does not know what was asked for");
            }
            found = drafts.apply(JsonObject.of("", record));
        } catch (Refused e) {
            sink.rejected(number, e.problem().detail());
            return;
        } catch (IllegalArgumentException e) {
            sink.rejected(number, String.valueOf(e.getMessage()));
            return;
        }
        found.forEach(draft -> sink.draft(number, draft));
    }

    /** Goes to the array without keeping what stands before it. */
    private static void enter(JsonParser parser, String place) throws IOException {
        parser.nextToken();
        for (String field :
                place.isEmpty() ? List.<String>of() : List.of(place.substring(1).split("/"))) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isIt = parser.currentName().equals(field);
                parser.nextToken();
                if (isIt) {
                    break;
                }
                parser.skipChildren();
            }
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw Refused.invalid(place.isEmpty() ? "/" : place, "expected an array");
        }
    }

    private static String start(BufferedInputStream input) throws IOException {
        input.mark(Lines.BYTES_MAX + 1);
        String start = new String(input.readNBytes(Lines.BYTES_MAX), StandardCharsets.ISO_8859_1);
        input.reset();
        return Formats.withoutMark(start);
    }

    private static boolean isRecordALine(String start) {
        int end = start.indexOf('\n');
        return end > 0
                && start.startsWith("{")
                && start.substring(0, end).stripTrailing().endsWith("}")
                && start.startsWith("{", end + 1);
    }

    private static Refused malformed(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? "the beginning"
                : "line " + e.getLocation().getLineNr();
        return new Refused(Kind.INVALID, "not well-formed JSON at %s: %s".formatted(place, e.getOriginalMessage()));
    }
}
