package io.mayberelated.ingest.format;

import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bounded length; one that is too long, or no UTF-8, spoils only itself. */
final class Lines {
    static final int BYTES_MAX = JsonBody.BYTES_MAX;

    private final InputStream input;
    private long number;

    Lines(InputStream input) {
        this.input = new BufferedInputStream(input, 65_536);
    }

    /** @param bytes empty at the end of the file */
    record Line(long number, byte[] bytes, boolean isTooLong, boolean isEnd) {
        String text() {
            if (isTooLong) {
                throw new Refused(Kind.TOO_LARGE, "the line is longer than %,d bytes".formatted(BYTES_MAX));
            }
            String text = JsonBody.text(bytes);
            return number == 1 ? WholeFile.withoutMark(text) : text;
        }
    }

    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int read = input.read();
        if (read < 0) {
            return new Line(number, new byte[0], false, true);
        }
        while (read >= 0 && read != '\n') {
            if (line.size() < BYTES_MAX) {
                line.write(read);
            } else {
                tooLong = true;
            }
            read = input.read();
        }
        number++;
        return new Line(number, line.toByteArray(), tooLong, false);
    }
}
