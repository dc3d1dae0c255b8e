package io.mayberelated.deploy.benchmark.client;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One kept connection that asks and reads answers to their end, as little HTTP/1.1 (RFC 9112) as that takes. What the
 * client costs is taken from the server on the same machine, and a client library costs as much as a search.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int BUFFER_BYTES = 65_536;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int HEX = 16;

    private final Socket socket;
    private final InputStream in;
    private byte[] body = new byte[BUFFER_BYTES];
    private int length;

    private HttpConnection(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = in;
    }

    public static HttpConnection to(URI server) throws IOException {
        Socket socket = new Socket();
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_MILLIS);
        return new HttpConnection(socket, new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES));
    }

    /** @return the status; the body can be looked at until the next request */
    public int send(HttpRequestBytes request) throws IOException {
        socket.getOutputStream().write(request.bytes());
        length = 0;
        int status = Integer.parseInt(line().substring(STATUS_AT, STATUS_AT + 3));
        long announced = 0;
        boolean inChunks = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                announced = Long.parseLong(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                inChunks = true;
            }
        }
        if (inChunks) {
            readChunks();
        } else {
            read(Math.toIntExact(announced));
        }
        return status;
    }

    public String body() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    private void readChunks() throws IOException {
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            read(size);
            line();
        }
        while (!line().isEmpty()) {
            // trailers tell nothing that is needed here
        }
    }

    private int chunkSize() throws IOException {
        String size = line();
        int end = size.indexOf(';');
        return Integer.parseInt(end < 0 ? size : size.substring(0, end), HEX);
    }

    private void read(int bytes) throws IOException {
        if (length + bytes > body.length) {
            body = Arrays.copyOf(body, Math.max(length + bytes, 2 * body.length));
        }
        if (in.readNBytes(body, length, bytes) < bytes) {
            throw new EOFException("the answer ended early");
        }
        length += bytes;
    }

    /** Without its end. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
