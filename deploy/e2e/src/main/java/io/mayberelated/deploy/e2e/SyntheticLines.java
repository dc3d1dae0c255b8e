package io.mayberelated.deploy.e2e;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** Lines that are made while they are read, so that a million of them take no memory. */
final class SyntheticLines extends InputStream {
    private final int count;
    private final IntFunction<String> line;
    private byte[] current = new byte[0];
    private int at;
    private int next;

    /** @param line the line of a number, without its end */
    SyntheticLines(int count, IntFunction<String> line) {
        this.count = count;
        this.line = line;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : current[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (isAtEnd()) {
            return -1;
        }
        int taken = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, taken);
        at += taken;
        return taken;
    }

    private boolean isAtEnd() {
        if (at == current.length && next < count) {
            current = (line.apply(next++) + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return at == current.length;
    }
}
