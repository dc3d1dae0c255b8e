package io.mayberelated.deploy.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface that nobody listens on. */
public final class FreePorts {
    /** Below the kernel's ephemeral range, so that no outgoing connection takes one before it is bound. */
    private static final int FROM = 20_000;

    private static final int COUNT = 12_000;

    private FreePorts() {}

    public static List<Integer> find(int count) {
        List<Integer> found = new ArrayList<>();
        while (found.size() < count) {
            int port = FROM + ThreadLocalRandom.current().nextInt(COUNT);
            if (!found.contains(port) && isFree(port)) {
                found.add(port);
            }
        }
        return found;
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(false);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
