package io.mayberelated.deploy.local.process;

import io.mayberelated.deploy.broker.KafkaBroker;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One installation of the system on this machine.
 *
 * @param project   the root of the built project
 * @param namedBroker {@code host:port} of a broker that is there already; without it one is started
 */
public record Site(Path project, DataFolder data, Ports ports, Optional<String> namedBroker, Jvm jvm) {
    private static final List<String> ALWAYS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** How the virtual machines are set up. */
    public enum Jvm {
        /** Small and quick to start; the compilers that would pay off after minutes cost more than they give here. */
        FRUGAL,
        /** As a service runs for weeks. */
        ENDURING;

        private List<String> options() {
            return switch (this) {
                case FRUGAL -> List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
                case ENDURING -> List.of("-Xmx1g", "-XX:+UseSerialGC");
            };
        }
    }

    public Site {
        project = project.toAbsolutePath().normalize();
    }

    public Site(Path project, DataFolder data, Ports ports, Optional<String> namedBroker) {
        this(project, data, ports, namedBroker, Jvm.FRUGAL);
    }

    public String bootstrapServers() {
        return namedBroker.orElse("127.0.0.1:" + ports.broker());
    }

    public URI address(Service service) {
        return URI.create("http://127.0.0.1:" + ports.of(service));
    }

    /** What the build made of a service. */
    public Path application(Service service) {
        return project.resolve(service.title()).resolve("target").resolve("quarkus-app");
    }

    Launch broker() {
        List<String> command = java();
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                data.broker().toString(),
                Integer.toString(ports.broker()),
                Integer.toString(ports.controller())));
        return new Launch("broker", command, data.root(), Map.of(), data.log("broker"));
    }

    Launch service(Service service) {
        List<String> command = java();
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        String name = service.title();
        return new Launch(name, command, application(service), environment(service), data.log(name));
    }

    private Map<String, String> environment(Service service) {
        return Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(ports.of(service)),
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers(),
                service.name() + "_DATA_FOLDER",
                data.of(service).toString(),
                "RECOMMEND_SEARCH_URL",
                address(Service.SEARCH).toString());
    }

    private List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm.options());
        command.addAll(ALWAYS);
        return command;
    }
}
