package io.mayberelated.ingest.format;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of files that can be imported; finds the right one by name, or from the first bytes. */
public final class Formats {
    private static final List<FileFormat> ALL =
            List.of(new ForumGraphql(), new JsonLines(), new BibTeX(), new ForumPage());

    public FileFormat named(String name) {
        return ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Kind.UNSUPPORTED_FORMAT,
                        "The format '%s' is not known.".formatted(name),
                        List.of(new Wrong("?format", "one of " + names()))));
    }

    /** Looks at the beginning of a file without taking it away. */
    public FileFormat recognise(BufferedInputStream file) throws IOException {
        file.mark(FileFormat.HEAD_CHARS);
        String head = head(file);
        file.reset();
        List<Wrong> tried = new ArrayList<>();
        for (FileFormat format : ALL) {
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
        return ALL.stream().map(FileFormat::name).sorted().collect(Collectors.joining(", "));
    }

    /** Read as Latin-1: any byte is a character, and what formats are known by is ASCII. */
    private static String head(InputStream file) throws IOException {
        return new String(file.readNBytes(FileFormat.HEAD_CHARS), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "");
    }
}
