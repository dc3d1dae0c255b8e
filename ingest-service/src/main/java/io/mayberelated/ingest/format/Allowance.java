package io.mayberelated.ingest.format;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets each record have so many bytes and no more, so that a file may be long while memory stays flat. */
final class Allowance extends FilterInputStream {
    static final int RECORD_BYTES_MAX = 16_777_216;

    private long left = RECORD_BYTES_MAX;

    Allowance(InputStream in) {
        super(in);
    }

    /** A new record begins. */
    void renew() {
        left = RECORD_BYTES_MAX;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        spend(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        spend(Math.max(0, read));
        return read;
    }

    private void spend(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new Refused(
                    Kind.TOO_LARGE, "A record of the file is larger than %,d bytes.".formatted(RECORD_BYTES_MAX));
        }
    }
}
