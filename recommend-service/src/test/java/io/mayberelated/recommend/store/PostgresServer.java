package io.mayberelated.recommend.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Debian's PostgreSQL in a folder of its own, for as long as the tests run. It is installed where it is missing and that is
 * possible; where it is not, there is none, and the log says why.
 */
final class PostgresServer {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    /** PostgreSQL refuses to run as root; the package brings this user. */
    private static final String USER = "postgres";

    private static final class Once {
        private static final Optional<PostgresServer> SERVER = start();
    }

    private final String bin;
    private final Path folder;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(String bin, Path folder, int port) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
    }

    /** The one of this run; empty where there can be none. */
    static Optional<PostgresServer> running() {
        return Once.SERVER;
    }

    /** An empty database. */
    SqlDatabase.Place empty() {
        String name = "test" + databases.incrementAndGet();
        run(bin + "/createdb", "-h", folder.toString(), "-p", Integer.toString(port), "-U", USER, name);
        return place(name);
    }

    private SqlDatabase.Place place(String name) {
        return new SqlDatabase.Place(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), Optional.of(USER), Optional.of("none"));
    }

    private static Optional<PostgresServer> start() {
        try {
            Optional<String> bin = bin().or(PostgresServer::install);
            if (bin.isEmpty()) {
                LOG.warn("PostgreSQL is not here and cannot be installed: what needs it is skipped");
                return Optional.empty();
            }
            Path folder = Files.createTempDirectory("pg");
            PostgresServer server = new PostgresServer(bin.get(), folder, freePort());
            server.begin();
            Runtime.getRuntime().addShutdownHook(new Thread(server::end));
            return Optional.of(server);
        } catch (IOException | IllegalStateException e) {
            LOG.warn("PostgreSQL does not start, what needs it is skipped: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void begin() {
        String data = folder.resolve("data").toString();
        if (isRoot()) {
            run("chown", USER, folder.toString());
        }
        asUser(bin + "/initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync");
        asUser(
                bin + "/pg_ctl",
                "-D",
                data,
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p %d -k %s -h 127.0.0.1 -c fsync=off".formatted(port, folder),
                "start");
    }

    private void end() {
        asUser(bin + "/pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> bin() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .map(Path::toString)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> install() {
        if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        run("/usr/bin/apt-get", "install", "-y", "-q", "--no-install-recommends", "postgresql");
        return bin();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void asUser(String... command) {
        if (isRoot()) {
            run(Stream.concat(
                            Stream.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"),
                            Stream.of(command))
                    .toArray(String[]::new));
        } else {
            run(command);
        }
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("%s failed".formatted(command[0]));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
