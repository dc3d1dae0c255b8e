package io.mayberelated.ingest.format;

import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What Zotero exports as CSV. Columns are known by their headings, so that a spreadsheet may have rearranged them. */
public final class ZoteroCsv implements FileFormat {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final Pattern HEADER = Pattern.compile("^\"?(Key|Item Type|Title|Author|Publication Year)\"?,");
    private static final Pattern ARXIV = Pattern.compile("(?i)\\barxiv:\\s{0,4}([\\w./-]{9,25})");

    @Override
    public String name() {
        return "zotero-csv";
    }

    @Override
    public Optional<String> against(String head) {
        String header = head.lines().findFirst().orElse("");
        return HEADER.matcher(header).find() && header.contains("Item Type") && header.contains("Title")
                ? Optional.empty()
                : Optional.of("its first line does not head the columns Item Type and Title");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        try (CSVParser rows = CSV.parse(new StringReader(WholeFile.read(file)))) {
            if (!rows.getHeaderNames().containsAll(List.of("Item Type", "Title"))) {
                throw Refused.invalid("line 1", "the columns Item Type and Title");
            }
            read(rows, sink);
        } catch (IllegalArgumentException | CSVException e) {
            throw new Refused(Kind.INVALID, "line 1: " + e.getMessage());
        }
    }

    private static void read(CSVParser rows, DraftSink sink) {
        Iterator<CSVRecord> each = rows.iterator();
        long line = rows.getCurrentLineNumber() + 1;
        try {
            while (each.hasNext()) {
                CSVRecord row = each.next();
                read(line, row, sink);
                line = rows.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            sink.rejected(
                    line,
                    "not CSV from here on, what follows cannot be read: "
                            + (e.getCause() == null ? e : e.getCause()).getMessage());
        }
    }

    private static void read(long line, CSVRecord row, DraftSink sink) {
        Draft draft;
        try {
            if (!row.isConsistent()) {
                throw Refused.invalid(
                        "row",
                        "as many columns as the first line has, %d, found %d"
                                .formatted(row.getParser().getHeaderNames().size(), row.size()));
            }
            draft = draft(row);
        } catch (Refused e) {
            sink.rejected(line, e.problem().detail());
            return;
        } catch (IllegalArgumentException e) {
            sink.rejected(line, String.valueOf(e.getMessage()));
            return;
        }
        sink.draft(line, draft);
    }

    private static Draft draft(CSVRecord row) {
        return new WorkDraft()
                .named(Scheme.ARXIV, arxiv(row))
                .doi(cell(row, "DOI"))
                .named(Scheme.ISBN, cell(row, "ISBN").map(all -> all.split(" ", 2)[0]))
                .page(cell(row, "Url"))
                .titled(cell(row, "Title"))
                .by(cell(row, "Author").stream()
                        .flatMap(names -> Stream.of(names.split(";")))
                        .map(People::firstNameFirst)
                        .toList())
                .says(Markup.TEXT, cell(row, "Abstract Note"))
                .on(PublishedOn.in(cell(row, "Date")).or(PublishedOn.in(cell(row, "Publication Year"))))
                .in(cell(row, "Publication Title")
                        .or(() -> cell(row, "Conference Name"))
                        .or(() -> cell(row, "Publisher")))
                .printed(cell(row, "Volume"), cell(row, "Pages"))
                .draft();
    }

    /** Zotero keeps arXiv's identifier wherever the type of the item leaves room for it. */
    private static Optional<String> arxiv(CSVRecord row) {
        return Stream.of("Archive Location", "Number", "Extra", "Publication Title")
                .flatMap(column -> cell(row, column).stream())
                .flatMap(text -> ARXIV.matcher(text).results())
                .map(found -> found.group(1))
                .findFirst();
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column)
                ? Optional.of(row.get(column).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
