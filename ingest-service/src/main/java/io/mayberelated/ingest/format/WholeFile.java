package io.mayberelated.ingest.format;

import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import java.io.IOException;
import java.io.InputStream;

/** Formats whose records do not end with the line are read whole, within a bound. */
final class WholeFile {
    static final int BYTES_MAX = 67_108_864;

    private WholeFile() {}

    static String read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new Refused(
                    Kind.TOO_LARGE,
                    "A file of this format may have %,d bytes; split it, or send JSON lines.".formatted(BYTES_MAX));
        }
        return withoutMark(JsonBody.text(bytes));
    }

    /** Some editors begin a file with a byte order mark, which is no part of what it says. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
