package io.mayberelated.deploy.local.process;

import io.mayberelated.deploy.broker.FreePorts;
import java.util.List;

/**
 * Where everything listens, on the loopback interface.
 *
 * @param door the one address for the pages and all services
 */
public record Ports(int door, int ingest, int search, int recommend, int broker, int controller) {
    public static final Ports STANDARD = new Ports(8080, 8081, 8082, 8083, 9092, 9093);

    private static final int PORT_MAX = 65_535;

    public Ports {
        List<Integer> all = List.of(door, ingest, search, recommend, broker, controller);
        all.forEach(Ports::requirePort);
        if (all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException("each needs a port of its own, but they are " + all);
        }
    }

    /** Ports that nobody listens on at this moment; for tests, which run beside each other. */
    public static Ports free() {
        List<Integer> found = FreePorts.find(6);
        return new Ports(found.get(0), found.get(1), found.get(2), found.get(3), found.get(4), found.get(5));
    }

    public int of(Service service) {
        return switch (service) {
            case INGEST -> ingest;
            case SEARCH -> search;
            case RECOMMEND -> recommend;
        };
    }

    private static void requirePort(int port) {
        if (port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("%d is no port; ports are 1 to %d".formatted(port, PORT_MAX));
        }
    }
}
