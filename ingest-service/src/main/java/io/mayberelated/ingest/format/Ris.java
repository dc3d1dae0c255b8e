package io.mayberelated.ingest.format;

import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * RIS, which reference managers and publishers exchange: a tag, a dash and a value on each line, from {@code TY} to
 * {@code ER}. A line without a tag goes on with the value before it. Reads in constant memory.
 */
public final class Ris implements FileFormat {
    private static final Pattern FIELD = Pattern.compile("^([A-Z][A-Z0-9]) {1,3}- ?(.*)$");
    private static final Pattern RECORD = Pattern.compile("(?m)^TY {1,3}- ?[A-Za-z]");
    private static final int RECORD_CHARS_MAX = 1_048_576;

    @Override
    public String name() {
        return "ris";
    }

    @Override
    public Optional<String> against(String head) {
        return RECORD.matcher(head).find() ? Optional.empty() : Optional.of("no line begins with \"TY  - \"");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        Lines lines = new Lines(file);
        Optional<Entry> open = Optional.empty();
        for (Lines.Line line = lines.next(); !line.isEnd(); line = lines.next()) {
            open = read(line, open, sink);
        }
        open.ifPresent(entry -> entry.rejectAsOpen(sink));
    }

    private static Optional<Entry> read(Lines.Line line, Optional<Entry> open, DraftSink sink) {
        String text;
        try {
            text = line.text().stripTrailing();
        } catch (Refused e) {
            open.ifPresent(entry -> entry.spoil(
                    "line %d: %s".formatted(line.number(), e.problem().detail())));
            return open;
        }
        Matcher field = FIELD.matcher(text);
        if (!field.matches()) {
            open.ifPresent(entry -> entry.goOn(text));
            return open;
        }
        return switch (field.group(1)) {
            case "TY" -> {
                open.ifPresent(entry -> entry.rejectAsOpen(sink));
                yield Optional.of(new Entry(line.number()));
            }
            case "ER" -> {
                open.ifPresent(entry -> entry.close(sink));
                yield Optional.empty();
            }
            default -> {
                open.ifPresent(entry -> entry.add(field.group(1), field.group(2)));
                yield open;
            }
        };
    }

    private static final class Entry {
        private final long line;
        private final Map<String, List<StringBuilder>> fields = new HashMap<>();
        private Optional<StringBuilder> last = Optional.empty();
        private Optional<String> spoilt = Optional.empty();
        private int chars;

        Entry(long line) {
            this.line = line;
        }

        void add(String tag, String value) {
            if (isWithinBound(value)) {
                StringBuilder text = new StringBuilder(value);
                fields.computeIfAbsent(tag, _ -> new ArrayList<>()).add(text);
                last = Optional.of(text);
            }
        }

        void goOn(String text) {
            if (isWithinBound(text)) {
                last.ifPresent(value -> value.append('\n').append(text));
            }
        }

        private boolean isWithinBound(String more) {
            chars += more.length() + 1;
            if (chars > RECORD_CHARS_MAX) {
                chars = RECORD_CHARS_MAX;
                spoil("at most %,d characters".formatted(RECORD_CHARS_MAX));
                return false;
            }
            return true;
        }

        void spoil(String reason) {
            spoilt = spoilt.or(() -> Optional.of(reason));
        }

        void rejectAsOpen(DraftSink sink) {
            sink.rejected(
                    line,
                    "the record that begins here is not closed by \"ER  - \": it is broken, or the file is cut off");
        }

        void close(DraftSink sink) {
            Draft draft;
            try {
                spoilt.ifPresent(reason -> {
                    throw Refused.invalid("record", reason);
                });
                draft = draft();
            } catch (Refused e) {
                sink.rejected(line, e.problem().detail());
                return;
            } catch (IllegalArgumentException e) {
                sink.rejected(line, String.valueOf(e.getMessage()));
                return;
            }
            sink.draft(line, draft);
        }

        private Draft draft() {
            WorkDraft draft = new WorkDraft().doi(first("DO")).named(Scheme.ISBN, first("SN"));
            all("UR", "L1", "L2", "LK")
                    .flatMap(value -> Stream.of(value.split("[;\\s]")))
                    .forEach(address -> draft.page(Optional.of(address)));
            return draft.titled(first("TI", "T1", "BT"))
                    .by(all("AU", "A1").map(People::firstNameFirst).toList())
                    .says(Markup.TEXT, first("AB", "N2"))
                    .on(PublishedOn.in(first("DA")).or(PublishedOn.in(first("PY", "Y1"))))
                    .in(first("T2", "JO", "JF", "JA", "BT", "PB"))
                    .printed(first("VL"), first("SP"))
                    .draft();
        }

        private Optional<String> first(String... tags) {
            return all(tags).findFirst();
        }

        private Stream<String> all(String... tags) {
            return Stream.of(tags)
                    .flatMap(tag -> fields.getOrDefault(tag, List.of()).stream())
                    .map(StringBuilder::toString)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }
    }
}
