package io.mayberelated.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who listens where. */
final class Loopback {
    private static final int ANSWERS_WITHIN_MS = 2_000;
    private static final Pattern HOST_AND_PORT = Pattern.compile("\\[?([^\\[\\]]+)]?:(\\d{1,5})");

    private Loopback() {}

    /**
     * Whether somebody listens on the port. Connections that a former owner left closing (TIME_WAIT) do not count: the
     * services bind over them, hence reuse.
     */
    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    /** Whether somebody takes connections at {@code host:port}. */
    static boolean answers(String hostAndPort) {
        Matcher parts = HOST_AND_PORT.matcher(hostAndPort);
        return parts.matches() && answers(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), ANSWERS_WITHIN_MS);
            return true;
        } catch (IOException | IllegalArgumentException e) { // no listener; no such port
            return false;
        }
    }
}
