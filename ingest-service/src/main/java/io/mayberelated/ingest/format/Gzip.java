package io.mayberelated.ingest.format;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks what is packed with gzip, known by its first two bytes, and leaves all else as it is. */
final class Gzip {
    private static final long UNPACKED_BYTES_MAX = 2L << 30;

    /** Text packs to a fifth; what packs to less than a two-hundredth was made to burst. */
    private static final long RATIO_MAX = 200;

    /** A short file may repeat itself as much as it likes. */
    private static final long UNSUSPICIOUS_BYTES = 16L << 20;

    private static final int HEADER_BYTES_MAX = 8_192;
    private static final int BUFFER_BYTES = 65_536;

    private Gzip() {}

    static InputStream unpacked(InputStream file) throws IOException {
        BufferedInputStream packed = new BufferedInputStream(file, BUFFER_BYTES);
        packed.mark(2);
        boolean isPacked = isPacked(packed.readNBytes(2));
        packed.reset();
        if (!isPacked) {
            return packed;
        }
        Counting counted = new Counting(packed);
        try {
            return new Bounded(new GZIPInputStream(counted, BUFFER_BYTES), counted);
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    /** The first bytes of what is in the file, which stays where it is. */
    static byte[] head(BufferedInputStream file, int size) throws IOException {
        file.mark(size + HEADER_BYTES_MAX);
        byte[] start = file.readNBytes(size + HEADER_BYTES_MAX);
        file.reset();
        return isPacked(start) ? unpackedHead(start, size) : Arrays.copyOf(start, Math.min(size, start.length));
    }

    private static byte[] unpackedHead(byte[] start, int size) throws IOException {
        byte[] head = new byte[size];
        int read = 0;
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(start))) {
            int more = unpacked.read(head, 0, size);
            while (more > 0) {
                read += more;
                more = unpacked.read(head, read, size - read);
            }
        } catch (ZipException e) {
            throw damaged(e);
        } catch (EOFException cutOff) {
            // Only the beginning was looked at.
            return Arrays.copyOf(head, read);
        }
        return Arrays.copyOf(head, read);
    }

    private static boolean isPacked(byte[] start) {
        return start.length >= 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    }

    private static Refused damaged(IOException e) {
        return new Refused(Kind.BAD_REQUEST, "The gzip file is damaged or cut off: " + e.getMessage());
    }

    private static final class Counting extends FilterInputStream {
        private long bytes;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final Counting packed;
        private long bytes;

        Bounded(InputStream unpacked, Counting packed) {
            super(unpacked);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int read = super.read(target, offset, length);
                bytes += Math.max(0, read);
                check();
                return read;
            } catch (ZipException | EOFException e) {
                throw damaged(e);
            }
        }

        private void check() {
            if (bytes > UNPACKED_BYTES_MAX) {
                throw new Refused(
                        Kind.TOO_LARGE, "Unpacked, a file may have %,d bytes; split it.".formatted(UNPACKED_BYTES_MAX));
            }
            if (bytes > UNSUSPICIOUS_BYTES && bytes > RATIO_MAX * packed.bytes) {
                throw new Refused(
                        Kind.TOO_LARGE, "The gzip file unpacks to more than %d times its size.".formatted(RATIO_MAX));
            }
        }
    }
}
