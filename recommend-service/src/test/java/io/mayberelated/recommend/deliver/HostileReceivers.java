package io.mayberelated.recommend.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server whose path says how it behaves: {@code /200}, {@code /hang}, {@code /drip} and so on. */
final class HostileReceivers implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger redirected = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    HostileReceivers() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI at(String behaviour) {
        return URI.create("http://127.0.0.1:%d/%s".formatted(server.getLocalPort(), behaviour));
    }

    int connections() {
        return connections.get();
    }

    /** How often somebody followed the redirect. */
    int redirected() {
        return redirected.get();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            closing.countDown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            behave(path(socket.getInputStream()), socket);
        } catch (IOException | InterruptedException left) {
            connections.get(); // the client has what it needs, or has seen enough
        }
    }

    private static String path(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().split(" ")[1].substring(1);
    }

    private void behave(String path, Socket socket) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        switch (path) {
            case "301" -> write(out, "HTTP/1.1 301 Moved\r\nLocation: /redirected\r\nContent-Length: 0\r\n\r\n");
            case "redirected" -> redirected.incrementAndGet();
            case "429" -> write(out, "HTTP/1.1 429 Slow down\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");
            case "reset" -> reset(socket);
            case "hang" -> closing.await();
            case "drip" -> drip(out);
            case "endless" -> endless(out);
            case "headers" -> write(out, "HTTP/1.1 200 OK\r\n" + "X-Long: yes\r\n".repeat(100_000) + "\r\n");
            case "garbage" -> write(out, "\u0016\u0003\u0001 no HTTP at all\r\n\r\n");
            default -> write(out, "HTTP/1.1 %s Said\r\nContent-Length: 0\r\n\r\n".formatted(path));
        }
    }

    private static void reset(Socket socket) throws SocketException {
        socket.setSoLinger(true, 0); // closing sends RST
    }

    private void drip(OutputStream out) throws IOException, InterruptedException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        while (!closing.await(100, TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
        }
    }

    /** A gigabyte, as far as it is taken. */
    private static void endless(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
        byte[] block = new byte[65_536];
        for (int i = 0; i < 16_384; i++) {
            out.write(block);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
