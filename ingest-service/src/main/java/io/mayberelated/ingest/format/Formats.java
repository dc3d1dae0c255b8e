package io.mayberelated.ingest.format;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of files that can be imported; finds the right one by name, or from the first bytes. */
public final class Formats {
    /** In the order of trying: the more a format asks for, the earlier. */
    private static final List<FileFormat> PLAIN = List.of(
            new ForumGraphql(),
            new OpenAlex(),
            new Crossref(),
            new OpenReview(),
            new SemanticScholar(),
            new CslJson(),
            new JsonLines(),
            new ArxivAtom(),
            new ArxivOai(),
            new ZoteroRdf(),
            new Feed(),
            new ZoteroCsv(),
            new BibTeX(),
            new Ris(),
            new WebPage(),
            new MarkdownFile(),
            new ForumPage());

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final List<FileFormat> all;

    public Formats() {
        this(Stream.concat(Stream.of(new HttpRecording(new Formats(PLAIN))), PLAIN.stream())
                .toList());
    }

    private Formats(List<FileFormat> formats) {
        this.all = formats.stream().<FileFormat>map(Unpacking::new).toList();
    }

    public FileFormat named(String name) {
        return all.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Kind.UNSUPPORTED_FORMAT,
                        "The format '%s' is not known.".formatted(name),
                        List.of(new Wrong("?format", "one of " + names()))));
    }

    /** Looks at the beginning of a file without taking it away. */
    public FileFormat recognise(BufferedInputStream file) throws IOException {
        String head = head(file);
        List<Wrong> tried = new ArrayList<>();
        for (FileFormat format : all) {
            Optional<String> against = format.against(head);
            if (against.isEmpty()) {
                return format;
            }
            tried.add(new Wrong(format.name(), against.get()));
        }
        throw new Refused(
                Kind.UNSUPPORTED_FORMAT,
                head.isBlank()
                        ? "The body is empty."
                        : "The file is of no format that is known; it can be named by ?format= with one of " + names()
                                + ".",
                tried);
    }

    public String names() {
        return all.stream().map(FileFormat::name).sorted().collect(Collectors.joining(", "));
    }

    /** Read as Latin-1: any byte is a character, and what formats are known by is ASCII. */
    private static String head(BufferedInputStream file) throws IOException {
        return withoutMark(new String(Gzip.head(file, FileFormat.HEAD_CHARS), StandardCharsets.ISO_8859_1));
    }

    /** @param latin1 the beginning of a file in UTF-8, read as Latin-1 */
    static String withoutMark(String latin1) {
        return latin1.startsWith(BYTE_ORDER_MARK) ? latin1.substring(BYTE_ORDER_MARK.length()) : latin1;
    }
}
