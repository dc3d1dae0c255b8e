package io.mayberelated.deploy.local;

import io.mayberelated.deploy.local.process.Ports;
import io.mayberelated.deploy.local.process.Service;
import io.mayberelated.deploy.local.process.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what would keep the system from running, before anything is started. */
final class Preflight {
    /** The broker's segments, an index and its merges need some room to begin with. */
    static final long FREE_BYTES_MIN = 500_000_000;

    private static final int JAVA_MIN = 25;

    private final Site site;

    Preflight(Site site) {
        this.site = site;
    }

    /** What is wrong with the machine and the folders; empty when nothing is. */
    List<String> ofMachine() {
        return Stream.of(java(Runtime.version().feature()).stream(), unbuilt(), folder().stream())
                .flatMap(obstacles -> obstacles)
                .toList();
    }

    /** Whether each port is free, and whether a broker of somebody else answers at its own. */
    List<String> ofNetwork() {
        return Stream.concat(takenPorts(), site.namedBroker().flatMap(Preflight::silentBroker).stream())
                .toList();
    }

    static Optional<String> java(int version) {
        return version >= JAVA_MIN
                ? Optional.empty()
                : Optional.of("JDK %d or newer is needed, this is %d in %s. Set JAVA_HOME to a newer one."
                        .formatted(JAVA_MIN, version, System.getProperty("java.home")));
    }

    private Stream<String> unbuilt() {
        return Arrays.stream(Service.values())
                .map(service -> site.application(service).resolve("quarkus-run.jar"))
                .filter(jar -> !Files.isRegularFile(jar))
                .map(jar -> "%s is missing. bin/up builds it; by hand: mvn -DskipTests package".formatted(jar));
    }

    private Optional<String> folder() {
        Path folder = site.data().root();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "can-write", null));
            return room(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return Optional.of("The data folder %s cannot be written (%s). Choose another with --data FOLDER."
                    .formatted(folder, e));
        }
    }

    static Optional<String> room(Path folder, long free) {
        return free >= FREE_BYTES_MIN
                ? Optional.empty()
                : Optional.of(
                        "Only %d MB are free at %s, %d MB are needed. Make room, or choose another with --data FOLDER."
                                .formatted(free / 1_000_000, folder, FREE_BYTES_MIN / 1_000_000));
    }

    private Stream<String> takenPorts() {
        return wanted().entrySet().stream()
                .filter(port -> Loopback.isTaken(port.getValue()))
                .map(port ->
                        "Port %d (%s) is taken. Who has it: ss -ltnp 'sport = :%d'. End that, or choose another with %s PORT, or all others with --port-offset N."
                                .formatted(port.getValue(), port.getKey(), port.getValue(), option(port.getKey())));
    }

    private Map<String, Integer> wanted() {
        Ports ports = site.ports();
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("door", ports.door());
        for (Service service : Service.values()) {
            wanted.put(service.title(), ports.of(service));
        }
        if (site.namedBroker().isEmpty()) {
            wanted.put("broker", ports.broker());
            wanted.put("controller", ports.controller());
        }
        return wanted;
    }

    private static String option(String name) {
        return "--" + name.replace("-service", "") + "-port";
    }

    private static Optional<String> silentBroker(String servers) {
        boolean answers =
                Arrays.stream(servers.split(",", -1)).map(String::strip).anyMatch(Loopback::answers);
        return answers
                ? Optional.empty()
                : Optional.of(
                        "No broker answers at %s, which %s names. Start it, or unset the variable to have one started here."
                                .formatted(servers, Options.BROKER_VARIABLE));
    }
}
