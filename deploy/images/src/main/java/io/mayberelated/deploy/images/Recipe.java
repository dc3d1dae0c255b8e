package io.mayberelated.deploy.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one image is made of.
 *
 * @param layers     folders of the project whose content goes into one of the image, those that change least first
 * @param entrypoint the arguments of {@code java}
 */
record Recipe(String name, String title, int port, List<Layer> layers, List<String> entrypoint) {
    /** Whatever the heap is, these hold; how large it is, who deploys says in JDK_JAVA_OPTIONS. */
    private static final List<String> JAVA = List.of(
            "/jre/bin/java",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /**
     * @param source a folder beneath the project's
     * @param target where its content is in the image
     */
    record Layer(String name, Path source, String target) {}

    static List<Recipe> all() {
        return List.of(
                service("ingest", "takes comments and works, understands and links them", 8081),
                service("search", "finds works and comments", 8082),
                service("recommend", "says what to read next, and why", 8083),
                broker());
    }

    private static Recipe service(String name, String title, int port) {
        Path application = Path.of(name + "-service", "target", "quarkus-app");
        return new Recipe(
                name + "-service",
                "Maybe Related: " + title,
                port,
                List.of(
                        new Layer("libraries", application.resolve("lib"), "/app/lib"),
                        new Layer("framework", application.resolve("quarkus"), "/app/quarkus"),
                        new Layer("application", application.resolve("app"), "/app/app"),
                        new Layer("start", application.resolve("quarkus-run.jar"), "/app")),
                java("-jar", "quarkus-run.jar"));
    }

    private static Recipe broker() {
        return new Recipe(
                "broker",
                "Maybe Related: a single Kafka broker, for trying things out",
                9092,
                List.of(new Layer("libraries", Path.of("deploy", "local", "target", "lib"), "/app/lib")),
                java("-cp", "/app/lib/*", "io.mayberelated.deploy.broker.KafkaBroker"));
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }
}
